import type { Action } from '../model/action.ts';
import type { Document } from '../model/document.ts';
import type { Event } from '../model/event.ts';
import type { EntityKind } from '../model/id.ts';
import type { Initiative } from '../model/initiative.ts';
import type { EntityOf, Plan } from '../model/linked-plan.ts';
import type { Organisation } from '../model/organisation.ts';
import type { Block } from '../model/sector.ts';
import { ownersOf } from './owners.ts';
import { type Selection, selectedActions } from './select.ts';

/** What the actions of a selection hang together with, each in the order of the data. */
export interface Related {
  readonly events: readonly Event[];
  readonly documents: readonly Document[];
  readonly initiatives: readonly Initiative[];
  readonly organisations: readonly Organisation[];
}

/**
 * Everything that a selection refers to, directly or through an event, document or initiative. The whole plan is
 * related to everything that it holds.
 */
export function related(plan: Plan, selection: Selection): Related {
  if (selection.scope.kind === 'plan') {
    return {
      events: all(plan, 'event'),
      documents: all(plan, 'document'),
      initiatives: all(plan, 'initiative'),
      organisations: all(plan, 'organisation'),
    };
  }
  const actions = selectedActions(selection);
  const blocks = selection.pillars.flatMap(({ sectors }) => sectors).flatMap(({ blocks: list }) => list);
  const initiatives = pick(
    plan,
    'initiative',
    initiativeIds(
      actions,
      blocks.map(({ block }) => block),
    ),
  );
  const events = pick(
    plan,
    'event',
    eventIds(
      actions,
      blocks.map(({ block }) => block),
    ),
  );
  const documents = pick(plan, 'document', [
    ...documentIds(
      actions,
      blocks.map(({ block }) => block),
    ),
    ...events.flatMap((event) => event.adopts ?? []),
    ...initiatives.flatMap((initiative) => initiative.documents ?? []),
  ]);
  const organisations = pick(plan, 'organisation', organisationIds(plan, selection, initiatives, events));
  return { events, documents, initiatives, organisations };
}

const all = <K extends EntityKind>(plan: Plan, kind: K): readonly EntityOf[K][] => [...plan.entities[kind].values()];

function pick<K extends EntityKind>(plan: Plan, kind: K, ids: readonly string[]): readonly EntityOf[K][] {
  const wanted = new Set(ids);
  return [...plan.entities[kind]].filter(([id]) => wanted.has(id)).map(([, entity]) => entity);
}

const initiativeIds = (actions: readonly Action[], blocks: readonly Block[]) => [
  ...actions.flatMap((action) => action.initiatives ?? []),
  ...blocks.flatMap((block) => [...(block.initiatives ?? []), block.framework?.initiative ?? []].flat()),
];

const eventIds = (actions: readonly Action[], blocks: readonly Block[]) => [
  ...actions.flatMap((action) => action.events ?? []),
  ...blocks.flatMap((block) => block.events ?? []),
];

const documentIds = (actions: readonly Action[], blocks: readonly Block[]) => [
  ...actions.flatMap((action) => action.documents ?? []),
  ...blocks.flatMap((block) => [...(block.documents ?? []), block.framework?.document ?? []].flat()),
];

function organisationIds(
  plan: Plan,
  selection: Selection,
  initiatives: readonly Initiative[],
  events: readonly Event[],
): readonly string[] {
  const owners = selection.pillars
    .flatMap(({ sectors }) => sectors)
    .flatMap(({ sector, blocks }) =>
      blocks.flatMap(({ actions }) => actions.flatMap(({ action }) => ownersOf(plan, action, sector))),
    );
  const involved = [...selectedActions(selection), ...initiatives, ...events].flatMap((one) => one.organisations ?? []);
  return [...owners, ...involved].map(({ organisation }) => organisation);
}
