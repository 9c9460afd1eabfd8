import { messages } from '@shinrai/diagnostics';
import { isAhead } from '../../time/compare.ts';
import { datesOf } from './dates-of.ts';
import type { Rule } from './rule.ts';
import { writtenIn } from './written.ts';

/** Nothing has happened after the day that the plan describes. */
export const actualDatesAreNotAhead: Rule = {
  needs: [],
  check: (draft, locate) => {
    const { asOf } = draft;
    if (asOf === undefined) return [];
    return datesOf(draft)
      .filter(({ dated }) => dated.modality === 'actual' && isAhead(dated.date, asOf))
      .map(({ entry, field }) => {
        const date = [...field, 'date'];
        const holes = { item: `${entry.kind} "${entry.id}"`, date: writtenIn(entry, date), asOf };
        return messages.dateActualAhead(holes, { place: locate(entry, date) });
      });
  },
};
