import type { DateBounds, FuzzyDate } from './fuzzy-date.ts';

const DAYS_IN = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate();

const lastDayOfMonth = (month: string) =>
  `${month}-${String(DAYS_IN(Number(month.slice(0, 4)), Number(month.slice(5, 7)))).padStart(2, '0')}`;

/**
 * The first and the last day that a date can mean (ISO 8601), both inclusive. A fiscal year runs from 1 April to
 * 31 March of the next year. An undated date has neither; `by` has no first day, `since` no last.
 */
export function dateBounds(date: FuzzyDate): DateBounds {
  switch (date.kind) {
    case 'day':
      return { earliest: date.day, latest: date.day };
    case 'day-range':
      return { earliest: date.start, latest: date.end };
    case 'month':
      return { earliest: `${date.month}-01`, latest: lastDayOfMonth(date.month) };
    case 'month-range':
      return { earliest: `${date.start}-01`, latest: lastDayOfMonth(date.end) };
    case 'year':
      return { earliest: `${date.year}-01-01`, latest: `${date.year}-12-31` };
    case 'year-range':
      return { earliest: `${date.start}-01-01`, latest: `${date.end}-12-31` };
    case 'fiscal-year':
      return { earliest: `${date.year}-04-01`, latest: `${date.year + 1}-03-31` };
    case 'fiscal-year-range':
      return { earliest: `${date.start}-04-01`, latest: `${date.end + 1}-03-31` };
    case 'by':
      return { latest: dateBounds(date.latest).latest };
    case 'since':
      return { earliest: dateBounds(date.earliest).earliest };
    case 'span':
      return spanBounds(date);
    case 'undated':
      return {};
  }
}

/** Three years from September 2023 end on 31 August 2026: the day before the same date, that much later. */
function spanBounds(date: Extract<FuzzyDate, { kind: 'span' }>): DateBounds {
  const earliest = dateBounds(date.start).earliest;
  if (earliest === undefined) return {};
  const end = new Date(`${earliest}T00:00:00Z`);
  if (date.unit === 'year') end.setUTCFullYear(end.getUTCFullYear() + date.count);
  if (date.unit === 'month') end.setUTCMonth(end.getUTCMonth() + date.count);
  if (date.unit === 'day') end.setUTCDate(end.getUTCDate() + date.count);
  end.setUTCDate(end.getUTCDate() - 1);
  return { earliest, latest: end.toISOString().slice(0, 10) };
}
