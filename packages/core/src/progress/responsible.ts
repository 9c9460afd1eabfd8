import type { Action } from '../model/action.ts';
import type { EntityKind } from '../model/id.ts';
import type { Involvement } from '../model/organisation.ts';
import type { Sector } from '../model/sector.ts';

/** What is needed of a plan, finished or on its way, to know who is in charge of what. */
export interface Charges {
  readonly actions: readonly Action[];
  readonly sectors: readonly Sector[];
}

/** The fields in which actions, and the blocks of pages, refer to what is no action. */
const FIELDS = { event: 'events', document: 'documents', initiative: 'initiatives' } as const;

/**
 * Whom to ask about something: the bodies in charge of the action that it is, else of the actions that refer to it, else
 * of the pages that tell of it. Each body once, whoever is in charge alone first; none where nobody is named.
 */
export function responsibleFor(charges: Charges, kind: EntityKind, id: string): readonly Involvement[] {
  const found = kind === 'action' ? ofAction(charges, id) : ofReferred(charges, kind, id);
  const inCharge = found.filter(({ role }) => role === 'owner' || role === 'co-owner');
  const ordered = inCharge.toSorted((a, b) => Number(a.role === 'co-owner') - Number(b.role === 'co-owner'));
  return [...new Map(ordered.toReversed().map((one) => [one.organisation, one])).values()].reverse();
}

function ofAction(charges: Charges, id: string): readonly Involvement[] {
  const action = charges.actions.find((one) => one.id === id);
  if (!action) return [];
  if (action.owners) return action.owners;
  const pages = charges.sectors.filter(({ blocks }) => blocks.some(({ actions }) => actions.includes(id)));
  if (action.parent !== undefined) return ofAction(charges, action.parent);
  return pages.flatMap(({ owners }) => owners);
}

function ofReferred(charges: Charges, kind: EntityKind, id: string): readonly Involvement[] {
  const field = FIELDS[kind as keyof typeof FIELDS];
  if (field === undefined) return [];
  const users = charges.actions.filter((action) => action[field]?.includes(id));
  if (users.length > 0) return users.flatMap((action) => ofAction(charges, action.id));
  const pages = charges.sectors.filter(({ blocks }) => blocks.some((block) => block[field]?.includes(id)));
  return pages.flatMap(({ owners }) => owners);
}
