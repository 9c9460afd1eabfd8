import type { Action } from '../model/action.ts';
import type { Plan } from '../model/linked-plan.ts';
import type { Sector } from '../model/sector.ts';
import { once } from './once.ts';

/** Details by the action that they belong to. */
const detailIndex = once((actions: Plan['entities']['action']) =>
  Map.groupBy(actions.values(), ({ parent }) => parent),
);

/** The actions that are details of another, in the order of the data. */
export function detailsOf(plan: Plan, action: Action): readonly Action[] {
  return detailIndex(plan.entities.action).get(action.id) ?? [];
}

/** Every action on a sector's page with its details, each once. */
export function sectorActions(plan: Plan, sector: Sector): readonly Action[] {
  const listed = sector.blocks.flatMap((block) => block.actions).flatMap((id) => plan.entities.action.get(id) ?? []);
  return [...new Set(listed.flatMap((action) => [action, ...detailsOf(plan, action)]))];
}
