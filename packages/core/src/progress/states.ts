import type { Action } from '../model/action.ts';
import { DELIVERY_STATES, type DeliveryState } from '../model/state.ts';

/** How many actions are in each delivery state; states that do not occur are left out. */
export interface StateCount {
  readonly state: DeliveryState;
  readonly count: number;
}

/** The states that count as delivered or being delivered in the headline ratio (domain: "implemented or ongoing"). */
export const DELIVERING: ReadonlySet<DeliveryState> = new Set(['completed', 'ongoing', 'recurring']);

/** Counts actions by delivery state, in the fixed order of the states. */
export function countStates(actions: readonly Action[]): readonly StateCount[] {
  return DELIVERY_STATES.map((state) => ({
    state,
    count: actions.filter((action) => action.state.value === state).length,
  })).filter(({ count }) => count > 0);
}
