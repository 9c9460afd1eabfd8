import type { Action } from '../model/action.ts';
import type { Plan } from '../model/linked-plan.ts';
import { sectorActions } from '../select/sector-actions.ts';
import { itemProgress } from './items.ts';
import { DELIVERING } from './states.ts';

/** How many things there are, and how many of them are implemented or ongoing. */
export interface ProgressCount {
  readonly total: number;
  /** Completed, ongoing or recurring. */
  readonly delivering: number;
  /** Of which no progress is stated. */
  readonly notStated: number;
}

/** How far a plan was at one time: actions by plan, pillar and sector, and the action lines where the plan lists them. */
export interface ProgressPoint {
  /** Name of the edition. */
  readonly edition: string;
  /** The day that it describes, ISO 8601. */
  readonly asOf: string;
  readonly actions: ProgressCount;
  /** Action lines of the plan; null where the data list none. */
  readonly items: ProgressCount | null;
  /** By id. An action that stands on several pages is counted on each, and once in its pillar. */
  readonly pillars: Readonly<Record<string, ProgressCount>>;
  readonly sectors: Readonly<Record<string, ProgressCount>>;
}

/**
 * Counts a plan. Counting rule: an action is implemented or ongoing when its state is completed, ongoing or recurring; an
 * action line when at least one of its actions is.
 */
export function progressPoint(edition: string, plan: Plan): ProgressPoint {
  const sectors = [...plan.entities.sector.values()].map((sector) => ({
    sector,
    actions: sectorActions(plan, sector),
  }));
  const inPillar = (id: string) =>
    sectors.filter(({ sector }) => sector.pillar === id).flatMap(({ actions }) => actions);
  const items = itemProgress(plan);
  return {
    edition,
    asOf: plan.asOf,
    actions: countDelivery(sectors.flatMap(({ actions }) => actions)),
    items: items.length === 0 ? null : countItems(items),
    pillars: Object.fromEntries([...plan.entities.pillar.keys()].map((id) => [id, countDelivery(inPillar(id))])),
    sectors: Object.fromEntries(sectors.map(({ sector, actions }) => [sector.id, countDelivery(actions)])),
  };
}

/** Counts actions, each once. */
export function countDelivery(list: readonly Action[]): ProgressCount {
  const actions = [...new Set(list)];
  return {
    total: actions.length,
    delivering: actions.filter(({ state }) => DELIVERING.has(state.value)).length,
    notStated: actions.filter(({ state }) => state.value === 'not-stated').length,
  };
}

const countItems = (items: ReturnType<typeof itemProgress>): ProgressCount => ({
  total: items.length,
  delivering: items.filter(({ isDelivering }) => isDelivering).length,
  notStated: items.filter(({ actions }) => actions.length === 0).length,
});
