import type { Dated } from '../model/date.ts';
import type { Plan } from '../model/linked-plan.ts';
import type { Delivery } from '../model/state.ts';
import { isOver } from '../time/compare.ts';

const SETTLED = new Set<Delivery['value']>(['completed', 'cancelled', 'superseded']);

/** Whether something planned should have happened by a day and nobody has said whether it did. */
export function isOverdue(date: Dated, state: Delivery, asOf: string): boolean {
  return date.modality === 'planned' && !SETTLED.has(state.value) && isOver(date.date, asOf);
}

/** The ids of the events and actions whose planned date has passed without a result, by entity. */
export function overdue(plan: Plan): { readonly events: readonly string[]; readonly actions: readonly string[] } {
  const events = [...plan.entities.event.values()].filter((event) => isOverdue(event.date, event.state, plan.asOf));
  const actions = [...plan.entities.action.values()].filter((action) =>
    (action.dates ?? []).some((date) => isOverdue(date, action.state, plan.asOf)),
  );
  return { events: events.map(({ id }) => id), actions: actions.map(({ id }) => id) };
}
