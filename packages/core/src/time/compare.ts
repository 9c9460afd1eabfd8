import { dateBounds } from './bounds.ts';
import type { FuzzyDate } from './fuzzy-date.ts';

const FAR = '9999-12-31';

/**
 * Order for lists: by first possible day, then the more precise date first, undated last. Gives a negative number,
 * zero or a positive one, as sort functions expect.
 */
export function compareDates(a: FuzzyDate, b: FuzzyDate): number {
  const [left, right] = [sortKey(a), sortKey(b)];
  return left < right ? -1 : left > right ? 1 : 0;
}

/** A text that sorts as compareDates does. */
export function sortKey(date: FuzzyDate): string {
  const { earliest, latest } = dateBounds(date);
  return `${earliest ?? latest ?? FAR}/${latest ?? FAR}`;
}

/** Whether the whole of a date lies before a day: its last possible day has passed. Open and undated dates never have. */
export function isOver(date: FuzzyDate, asOf: string): boolean {
  const { latest } = dateBounds(date);
  return latest !== undefined && latest < asOf;
}

/** Whether the whole of a date lies after a day. */
export function isAhead(date: FuzzyDate, asOf: string): boolean {
  const { earliest } = dateBounds(date);
  return earliest !== undefined && earliest > asOf;
}
