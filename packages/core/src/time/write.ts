import type { FuzzyDate } from './fuzzy-date.ts';

/**
 * A date in the form in which data files hold it; what parseFuzzyDate reads.
 *
 * @example writeFuzzyDate({ kind: 'by', latest: { kind: 'fiscal-year', year: 2024 } }) // 'by FY2024'
 */
export function writeFuzzyDate(date: FuzzyDate): string {
  switch (date.kind) {
    case 'day':
      return date.day;
    case 'month':
      return date.month;
    case 'year':
      return String(date.year);
    case 'fiscal-year':
      return `FY${date.year}`;
    case 'day-range':
    case 'month-range':
    case 'year-range':
      return `${date.start}/${date.end}`;
    case 'fiscal-year-range':
      return `FY${date.start}/FY${date.end}`;
    case 'by':
      return `by ${writeFuzzyDate(date.latest)}`;
    case 'since':
      return `since ${writeFuzzyDate(date.earliest)}`;
    case 'span':
      return `${date.count} ${date.unit}${date.count === 1 ? '' : 's'} from ${writeFuzzyDate(date.start)}`;
    case 'undated':
      return 'undated';
  }
}
