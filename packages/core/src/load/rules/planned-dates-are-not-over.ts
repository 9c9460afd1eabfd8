import { messages } from '@shinrai/diagnostics';
import { isOverdue } from '../../progress/overdue.ts';
import { datesOf } from './dates-of.ts';
import type { Rule } from './rule.ts';
import { writtenIn } from './written.ts';

/** What was planned for a day before the one that the plan describes has a result by now, or a new date. */
export const plannedDatesAreNotOver: Rule = {
  needs: [],
  check: (draft, locate) => {
    const { asOf } = draft;
    if (asOf === undefined) return [];
    return datesOf(draft)
      .filter(({ dated, state }) => isOverdue(dated, state, asOf))
      .map(({ entry, field }) => {
        const date = [...field, 'date'];
        const holes = { item: `${entry.kind} "${entry.id}"`, date: writtenIn(entry, date), asOf };
        return messages.datePlanPassed(holes, { place: locate(entry, date) });
      });
  },
};
