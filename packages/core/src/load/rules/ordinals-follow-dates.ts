import { type Diagnostic, messages } from '@shinrai/diagnostics';
import { dateBounds } from '../../time/bounds.ts';
import type { Entry } from '../state.ts';
import type { Locate, Rule } from './rule.ts';
import { writtenIn } from './written.ts';

type Numbered = { readonly event: Entry<'event'>; readonly ordinal: number };

/** In a series the 21st meeting is not before the 20th, and there is only one of each. */
export const ordinalsFollowDates: Rule = {
  needs: [],
  check: ({ all }, locate) => {
    const numbered = all('event').flatMap((event) => {
      const { series, ordinal } = event.value;
      return series === undefined || ordinal === undefined ? [] : [{ event, series, ordinal }];
    });
    return [...Map.groupBy(numbered, ({ series }) => series).values()].flatMap((row) =>
      checkRow(
        row.toSorted((a, b) => a.ordinal - b.ordinal),
        locate,
      ),
    );
  },
};

function checkRow(row: readonly Numbered[], locate: Locate): readonly Diagnostic[] {
  return row.slice(1).flatMap((later, at) => {
    const earlier = row[at] ?? later;
    if (later.ordinal === earlier.ordinal) return [sameOrdinal(earlier, later, locate)];
    return comesBefore(later, earlier) ? [outOfOrder(earlier, later, locate)] : [];
  });
}

/** Whether the whole of one date lies before the whole of the other. */
function comesBefore(one: Numbered, other: Numbered): boolean {
  const { latest } = dateBounds(one.event.value.date.date);
  const { earliest } = dateBounds(other.event.value.date.date);
  return latest !== undefined && earliest !== undefined && latest < earliest;
}

function sameOrdinal(earlier: Numbered, { event, ordinal }: Numbered, locate: Locate): Diagnostic {
  const related = [{ message: `"${earlier.event.id}" has it too`, place: locate(earlier.event, ['ordinal']) }];
  const holes = { ordinal, series: event.value.series ?? '' };
  return messages.eventSameOrdinal(holes, { place: locate(event, ['ordinal']), related });
}

function outOfOrder(earlier: Numbered, { event, ordinal }: Numbered, locate: Locate): Diagnostic {
  const date = ['date', 'date'];
  return messages.eventOrdinalsOutOfOrder(
    {
      ordinal,
      series: event.value.series ?? '',
      date: writtenIn(event, date),
      earlier: earlier.ordinal,
      earlierDate: writtenIn(earlier.event, date),
    },
    {
      place: locate(event, date),
      related: [{ message: `number ${earlier.ordinal}`, place: locate(earlier.event, date) }],
    },
  );
}
