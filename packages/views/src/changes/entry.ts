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

/** What came or went as a whole, under one heading: there is nothing to tell of it but its name. */
export interface ChangeList {
  readonly change: 'added' | 'removed';
  /** 追加3件, 3 added */
  readonly words: string;
  /** Each with its state, where it has one, and its kind, where that does not go without saying. */
  readonly names: Line;
}

/** The changes under one heading. */
export interface ChangeGroup {
  readonly title: Line;
  /** Id of the sector, where the group is one. */
  readonly sector: string | null;
  readonly entries: readonly ChangeEntry[];
  /** The kind that goes without saying under this heading; null where there is none. */
  readonly usual: ChangeEntry['entity'] | null;
  /** Whether there is anything among the entries that was there before and still is. */
  readonly isEdited: boolean;
  /** All others, together: what came, then what went. */
  readonly lists: readonly ChangeList[];
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
