import { type Event, isOverdue, type Plan, related, type Scope, select } from '@shinrai/core';
import { type EventRow, eventRow } from './event.ts';
import type { Speech } from './speech.ts';

const isSettled = ({ state }: Event) => ['completed', 'cancelled', 'superseded'].includes(state.value);

/** The events of a part of the plan that are still to come, in order of date; undated ones last, late ones left out. */
export function upcomingOf(speech: Speech, scope: Scope): readonly EventRow[] {
  return eventsWhere(speech, scope, (event, { asOf }) => !isOverdue(event.date, event.state, asOf));
}

/** Those still to come of which nothing rests on our inference: what the public is told. */
export function statedUpcomingOf(speech: Speech, scope: Scope): readonly EventRow[] {
  const isStated = ({ date, state }: Event) => date.basis !== 'inferred' && state.basis !== 'inferred';
  const isAhead = ({ date }: Event) => date.date.kind !== 'undated';
  return eventsWhere(
    speech,
    scope,
    (event, { asOf }) => isStated(event) && isAhead(event) && !isOverdue(event.date, event.state, asOf),
  );
}

/** The events whose planned day has passed without a result. */
export function lateEventsOf(speech: Speech, scope: Scope): readonly EventRow[] {
  return eventsWhere(speech, scope, (event, { asOf }) => isOverdue(event.date, event.state, asOf));
}

function eventsWhere(speech: Speech, scope: Scope, test: (event: Event, plan: Plan) => boolean): readonly EventRow[] {
  const { plan } = speech;
  return related(plan, select(plan, scope))
    .events.filter((event) => event.date.modality === 'planned' && !isSettled(event) && test(event, plan))
    .map((event) => eventRow(speech, event))
    .toSorted((a, b) => (a.when.sort < b.when.sort ? -1 : a.when.sort > b.when.sort ? 1 : 0));
}
