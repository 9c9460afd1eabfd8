import type { EntityChange, EntityKind } from '@shinrai/core';
import type { Line } from '../parts/inline.ts';
import type { Speech } from '../parts/speech.ts';
import { CHANGE_WORDS, ENTITY_WORDS } from '../words/changes.ts';
import { STATE_WORDS } from '../words/codes.ts';
import { entityName } from './name.ts';
import { type ChangeRow, changeRows, type Sides } from './row.ts';

/** What happened to one thing. */
export interface ChangeEntry {
  readonly entity: EntityKind | 'plan';
  readonly id: string;
  readonly change: EntityChange['change'];
  readonly changeWord: string;
  readonly kindWord: string;
  readonly name: Line;
  /** The state of what is new or gone, where it has one. */
  readonly state: string | null;
  readonly rows: readonly ChangeRow[];
}

/** The changes under one heading. */
export interface ChangeGroup {
  readonly title: Line;
  /** Id of the sector, where the group is one. */
  readonly sector: string | null;
  readonly entries: readonly ChangeEntry[];
}

/** Phrases what happened to one thing. */
export function entryOf(sides: Sides, change: EntityChange): ChangeEntry {
  const speech = change.change === 'removed' ? sides.was : sides.now;
  const { language } = speech;
  return {
    entity: change.entity,
    id: change.id,
    change: change.change,
    changeWord: CHANGE_WORDS[change.change][language],
    kindWord: ENTITY_WORDS[change.entity][language],
    name: entityName(speech, change.entity, change.id),
    state: change.change === 'changed' ? null : stateOf(speech, change.value),
    rows: change.change === 'changed' ? changeRows(sides, change) : [],
  };
}

function stateOf(speech: Speech, value: unknown): string | null {
  const state = (value as { state?: { value?: keyof typeof STATE_WORDS } }).state?.value;
  return state === undefined ? null : STATE_WORDS[state][speech.language];
}
