import type { Action } from '../model/action.ts';
import type { Plan } from '../model/linked-plan.ts';
import type { Sector } from '../model/sector.ts';

/** Details by the action that they belong to, made once a plan: a plan is frozen, so it never grows stale. */
const INDEXES = new WeakMap<Plan['entities']['action'], ReadonlyMap<string | undefined, readonly Action[]>>();

function detailIndex(plan: Plan): ReadonlyMap<string | undefined, readonly Action[]> {
  const actions = plan.entities.action;
  const known = INDEXES.get(actions);
  if (known) return known;
  const index = Map.groupBy(actions.values(), ({ parent }) => parent);
  INDEXES.set(actions, index);
  return index;
}

/** The actions that are details of another, in the order of the data. */
export function detailsOf(plan: Plan, action: Action): readonly Action[] {
  return detailIndex(plan).get(action.id) ?? [];
}

/** Every action on a sector's page with its details, each once. */
export function sectorActions(plan: Plan, sector: Sector): readonly Action[] {
  const listed = sector.blocks.flatMap((block) => block.actions).flatMap((id) => plan.entities.action.get(id) ?? []);
  return [...new Set(listed.flatMap((action) => [action, ...detailsOf(plan, action)]))];
}
