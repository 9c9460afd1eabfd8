import { type Action, type DeliveryState, isOverdue } from '@shinrai/core';
import { factRef, type Line, words } from './inline.ts';
import { inLanguage, type Speech } from './speech.ts';

/** Whether the planned day of an action, or of an event of its own, has passed and nobody has said what came of it. */
export function isLate(speech: Speech, action: Action): boolean {
  const { asOf, entities } = speech.plan;
  const events = (action.events ?? []).flatMap((id) => entities.event.get(id) ?? []);
  return (
    (action.dates ?? []).some((date) => isOverdue(date, action.state, asOf)) ||
    events.some((event) => isOverdue(event.date, event.state, asOf))
  );
}

const AHEAD = new Set<DeliveryState>(['scheduled', 'planned', 'in-preparation', 'announced']);

/** Whether an action is still to come, and not late. */
export const isAhead = (speech: Speech, action: Action): boolean =>
  AHEAD.has(action.state.value) && !isLate(speech, action);

/** What is said of a late action to internal readers. */
export const lateLine = (speech: Speech, action: Action): Line =>
  words(
    inLanguage(speech, { ja: '予定日経過、結果未確認', en: 'Planned date passed, result not confirmed' }),
    factRef('action', action.id, 'dates'),
  );
