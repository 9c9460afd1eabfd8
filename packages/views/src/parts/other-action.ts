import { type Action, type Handling, isHandledAs, ownersOf, type SelectedSector, sectorActions } from '@shinrai/core';
import { bodyViews, ownersLine } from './body.ts';
import { factRef, type Line } from './inline.ts';
import type { Speech } from './speech.ts';
import { type StateView, stateView } from './state.ts';
import { textLine } from './text.ts';

/** An action of a sector that a document about a part of it leaves to others: what it is, how far, and whose. */
export interface OtherAction {
  readonly id: string;
  readonly title: Line;
  readonly text: Line;
  readonly state: StateView;
  readonly inCharge: Line;
}

/**
 * The actions of a sector that are not selected, without their details; none where the whole sector is. What is marked
 * higher than the document, or apart from it, is left out: it is not why the document is written.
 */
export function otherActions(
  speech: Speech,
  { sector, blocks }: SelectedSector,
  handling: Handling,
): readonly OtherAction[] {
  const told = new Set(blocks.flatMap(({ actions }) => actions.flatMap(({ action, details }) => [action, ...details])));
  const onPage = sectorActions(speech.plan, sector);
  const ids = new Set<string | undefined>(onPage.map(({ id }) => id));
  return onPage
    .filter((action) => !told.has(action) && !ids.has(action.parent) && isHandledAs(handling, action))
    .map((action) => otherAction(speech, sector, action));
}

function otherAction(speech: Speech, sector: SelectedSector['sector'], action: Action): OtherAction {
  const ref = (field: string) => factRef('action', action.id, field);
  return {
    id: action.id,
    title: textLine(speech, action.title, ref('title')),
    text: textLine(speech, action.text, ref('text')),
    state: stateView(speech, action.state, ref('state')),
    inCharge: ownersLine(speech, bodyViews(speech, ownersOf(speech.plan, action, sector), `action:${action.id}`)),
  };
}
