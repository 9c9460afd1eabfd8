import { dateBounds } from '../time/bounds.ts';
import type { FuzzyDate } from '../time/fuzzy-date.ts';

/**
 * How one date became another. `more-precise` only when everything the new one can mean was possible before, and less
 * than before is possible: 2024-11 to 2024-11-21. `overlapping` shares days with the old one but narrows nothing.
 */
export type DateShift = 'more-precise' | 'less-precise' | 'later' | 'earlier' | 'overlapping' | 'same-days';

const NEVER = '0000-01-01';
const FOREVER = '9999-12-31';

/** Compares two dates by the days that they can mean. An undated one can mean any day. */
export function dateShift(old: FuzzyDate, now: FuzzyDate): DateShift {
  const [a, b] = [spanOf(old), spanOf(now)];
  if (a.first === b.first && a.last === b.last) return 'same-days';
  if (b.first >= a.first && b.last <= a.last) return 'more-precise';
  if (a.first >= b.first && a.last <= b.last) return 'less-precise';
  if (b.first > a.last) return 'later';
  if (b.last < a.first) return 'earlier';
  return 'overlapping';
}

function spanOf(date: FuzzyDate): { readonly first: string; readonly last: string } {
  const { earliest = NEVER, latest = FOREVER } = dateBounds(date);
  return { first: earliest, last: latest };
}
