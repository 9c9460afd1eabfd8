import type { Dated } from '../model/date.ts';
import type { Plan } from '../model/linked-plan.ts';
import type { Delivery } from '../model/state.ts';
import { once } from '../select/once.ts';
import type { Text } from '../text/text.ts';
import { isOver } from '../time/compare.ts';

const SETTLED = new Set<Delivery['value']>(['completed', 'cancelled', 'superseded']);

/** Whether something planned should have happened by a day and nobody has said whether it did. */
export function isOverdue(date: Dated, state: Delivery, asOf: string): boolean {
  return date.modality === 'planned' && !SETTLED.has(state.value) && isOver(date.date, asOf);
}

/** Something planned whose date has passed without a result. */
export interface OverdueItem {
  readonly kind: 'event' | 'document' | 'action';
  readonly id: string;
  /** The step of an action that is meant, where it is not the action itself. */
  readonly milestone?: { readonly id: string; readonly name: Text };
  readonly date: Dated;
}

/**
 * What has to be asked for on the day that the plan describes: events, documents, actions and their milestones. What
 * takes place as an event, and what an event is to adopt, is asked for with the event.
 */
export const overdue: (plan: Plan) => readonly OverdueItem[] = once((plan: Plan) => {
  const { asOf, entities } = plan;
  const isLate = (date: Dated | undefined, state: Delivery): date is Dated =>
    date !== undefined && isOverdue(date, state, asOf);
  const lateEvents = [...entities.event.values()].filter(({ date, state }) => isLate(date, state));
  const asked = new Set(lateEvents.map(({ id }) => id));
  const documents = [...entities.document.values()].filter(({ at }) => at === undefined || !asked.has(at));
  const actions = [...entities.action.values()];
  return [
    ...lateEvents.map(({ id, date }) => ({ kind: 'event', id, date }) as const),
    ...documents.flatMap(({ id, adopted, state }) =>
      isLate(adopted, state) ? [{ kind: 'document', id, date: adopted } as const] : [],
    ),
    ...actions.flatMap(({ id, events = [], dates = [], milestones = [], state }) => [
      ...(events.some((event) => asked.has(event)) ? [] : dates)
        .filter((date) => isLate(date, state))
        .map((date) => ({ kind: 'action', id, date }) as const),
      ...milestones
        .filter((milestone) => isLate(milestone.date, milestone.state))
        .map(({ id: step, name, date }) => ({ kind: 'action', id, milestone: { id: step, name }, date }) as const),
    ]),
  ];
});
