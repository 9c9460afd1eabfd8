import type { Dated } from '../../model/date.ts';
import type { Delivery } from '../../model/state.ts';
import type { Entry, Path } from '../state.ts';
import type { PlanDraft } from './rule.ts';

/** A date of an entity, with the field in which it stands and the delivery state that goes with it. */
export interface DateOfEntry {
  readonly entry: Entry;
  readonly field: Path;
  readonly dated: Dated;
  readonly state: Delivery;
}

/** Programmes have no delivery state of their own; their dates are judged as those of something unreported. */
const NOT_STATED: Delivery = { value: 'not-stated' };

/** Every date that says what happened or will happen: of actions, milestones, events, documents and initiatives. */
export function datesOf({ all }: PlanDraft): readonly DateOfEntry[] {
  return [
    ...all('action').flatMap((entry) => listed(entry, entry.value.dates, entry.value.state)),
    ...all('action').flatMap(ofMilestones),
    ...all('event').map((entry) => ({ entry, field: ['date'], dated: entry.value.date, state: entry.value.state })),
    ...all('document').flatMap((entry) => {
      const { adopted: dated, state } = entry.value;
      return dated ? [{ entry, field: ['adopted'], dated, state }] : [];
    }),
    ...all('initiative').flatMap((entry) => listed(entry, entry.value.dates, NOT_STATED)),
  ];
}

function listed(entry: Entry, dates: readonly Dated[] | undefined, state: Delivery): readonly DateOfEntry[] {
  return (dates ?? []).map((dated, at) => ({ entry, field: ['dates', at], dated, state }));
}

function ofMilestones(entry: Entry<'action'>): readonly DateOfEntry[] {
  return (entry.value.milestones ?? []).map(({ date, state }, at) => ({
    entry,
    field: ['milestones', at, 'date'],
    dated: date,
    state,
  }));
}
