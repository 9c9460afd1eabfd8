import type { Action } from '../model/action.ts';
import type { Plan } from '../model/linked-plan.ts';
import type { Item } from '../model/plan.ts';
import { DELIVERING } from './states.ts';

/** An action line of the plan with what carries it out. */
export interface ItemProgress {
  readonly item: Item;
  readonly actions: readonly Action[];
  /** Whether at least one of its actions is completed, ongoing or recurring: it counts as implemented or ongoing. */
  readonly isDelivering: boolean;
}

/** What is done about each action line of the plan, in the order of the plan. Empty for a plan that lists none. */
export function itemProgress(plan: Plan): readonly ItemProgress[] {
  return [...plan.entities.item.values()].map((item) => {
    const actions = [...plan.entities.action.values()].filter(({ items }) => items?.includes(item.id));
    return { item, actions, isDelivering: actions.some(({ state }) => DELIVERING.has(state.value)) };
  });
}
