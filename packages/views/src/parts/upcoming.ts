import {
  type Action,
  type Dated,
  type Event,
  isOverdue,
  type Milestone,
  type Plan,
  related,
  type Scope,
  select,
  selectedActions,
} from '@shinrai/core';
import { geographyLine } from './country.ts';
import { type DateView, dateView } from './date.ts';
import { type EventRow, eventRow } from './event.ts';
import { factRef, type Line } from './inline.ts';
import { isAhead } from './late.ts';
import { milestoneName } from './milestone.ts';
import type { Speech } from './speech.ts';
import { type StateView, stateView } from './state.ts';
import { notStated, textLine } from './text.ts';

/** Something that is still to come: an event, an action that is to begin or to be finished, or a step of one. */
export interface UpcomingRow {
  readonly id: string;
  readonly name: Line;
  readonly when: DateView;
  readonly where: Line;
  readonly state: StateView;
}

const isSettled = ({ state }: Pick<Event, 'state'>) => ['completed', 'cancelled', 'superseded'].includes(state.value);

/**
 * What of a part of the plan is still to come, in order of date; undated last, late left out. An action that takes place
 * as an event is told as that event.
 */
export function upcomingOf(speech: Speech, scope: Scope): readonly UpcomingRow[] {
  const events = eventsWhere(speech, scope, (event, { asOf }) => !isOverdue(event.date, event.state, asOf));
  const told = new Set(events.map(({ id }) => id));
  const actions = [...new Set(selectedActions(select(speech.plan, scope)))];
  const isTold = ({ events = [] }: Action) => events.some((id) => told.has(id));
  const rows = [
    ...events.map(({ id, name, when, where, state }) => ({ id, name: name.name, when, where, state })),
    ...actions
      .filter((action) => isAhead(speech, action) && !isTold(action))
      .map((action) => upcomingAction(speech, action)),
    ...actions.flatMap((action) => upcomingSteps(speech, action)),
  ];
  return rows.toSorted(byDate);
}

/** The label of its date is left out: what comes next says what it is that comes. */
function upcomingAction(speech: Speech, action: Action): UpcomingRow {
  const ref = (field: string) => factRef('action', action.id, field);
  const { label: _, ...date } = plannedDate(action);
  return {
    id: action.id,
    name: textLine(speech, action.title, ref('title')),
    when: dateView(speech, date, ref('dates')),
    where: whereLine(speech, action),
    state: stateView(speech, action.state, ref('state')),
  };
}

function upcomingSteps(speech: Speech, action: Action): readonly UpcomingRow[] {
  const ref = (field: string) => factRef('action', action.id, field);
  const isToCome = ({ date, state }: Milestone) =>
    date.modality !== 'actual' && !isSettled({ state }) && !isOverdue(date, state, speech.plan.asOf);
  return (action.milestones ?? []).filter(isToCome).map((milestone) => ({
    id: `${action.id}/${milestone.id}`,
    name: milestoneName(speech, action, milestone),
    when: dateView(speech, milestone.date, ref(`milestones.${milestone.id}.date`)),
    where: whereLine(speech, action),
    state: stateView(speech, milestone.state, ref(`milestones.${milestone.id}.state`)),
  }));
}

function whereLine(speech: Speech, { id, geography }: Action): Line {
  const where = geographyLine(speech, geography);
  return where.length === 0 ? notStated(speech, factRef('action', id, 'geography')) : where;
}

const UNDATED: Dated = { date: { kind: 'undated' }, modality: 'planned' };

/** When an action is to begin or to be finished; nobody may have set a date. */
function plannedDate({ dates = [] }: Action): Dated {
  const set = dates.filter(({ date }) => date.kind !== 'undated');
  const first = (wanted: Dated['modality']) => set.find(({ modality }) => modality === wanted);
  return first('planned') ?? first('target') ?? UNDATED;
}

const byDate = (a: { readonly when: DateView }, b: { readonly when: DateView }): number =>
  a.when.sort < b.when.sort ? -1 : a.when.sort > b.when.sort ? 1 : 0;

/** The events still to come of which nothing rests on our inference: what the public is told. */
export function statedUpcomingOf(speech: Speech, scope: Scope): readonly EventRow[] {
  const isStated = ({ date, state }: Event) => date.basis !== 'inferred' && state.basis !== 'inferred';
  const isDated = ({ date }: Event) => date.date.kind !== 'undated';
  return eventsWhere(
    speech,
    scope,
    (event, { asOf }) => isStated(event) && isDated(event) && !isOverdue(event.date, event.state, asOf),
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
    .toSorted(byDate);
}
