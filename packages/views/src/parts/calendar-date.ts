import { dateBounds, type FuzzyDate, type Language } from '@shinrai/core';
import { dateAlone, formatDate } from './date.ts';

/** Where a date stands on calendars: in one month, or above the months of one or more years. */
export type CalendarPlace =
  | { readonly kind: 'month'; readonly month: string }
  | { readonly kind: 'years'; readonly first: number; readonly last: number };

const yearOf = (iso: string) => Number(iso.slice(0, 4));
const monthOf = (iso: string) => iso.slice(0, 7);

/**
 * The place of a date. Only what is known to lie within one month is put there; a year, a fiscal year and whatever
 * crosses months stand above them. Undated things have no place.
 */
export function calendarPlace(date: FuzzyDate): CalendarPlace | undefined {
  if (date.kind === 'by') return calendarPlace(date.latest);
  if (date.kind === 'since') return calendarPlace(date.earliest);
  const { earliest, latest } = dateBounds(date);
  if (earliest === undefined || latest === undefined) return undefined;
  const isWithinMonth = monthOf(earliest) === monthOf(latest) && date.kind !== 'span';
  return isWithinMonth
    ? { kind: 'month', month: monthOf(earliest) }
    : { kind: 'years', first: yearOf(earliest), last: yearOf(latest) };
}

/** Whether a date names days, so that it can be put in order among the days of its month. */
export function namesDays(date: FuzzyDate): boolean {
  if (date.kind === 'by') return namesDays(date.latest);
  if (date.kind === 'since') return namesDays(date.earliest);
  return date.kind === 'day' || date.kind === 'day-range';
}

/**
 * A date on the sheet of one year: the words of dateAlone without that year, where it names no other and something is
 * left (8月21日; 4 November – 11 December). Empty for a month in its own cell, which says it already.
 */
export function formatOnSheet(date: FuzzyDate, year: number, language: Language): string {
  if (date.kind === 'month' && yearOf(date.month) === year) return '';
  const full = dateAlone(date, language);
  if (!isFinerThanYear(date) || !liesIn(date, year)) return full;
  return withoutYear(full, year, language);
}

/** The name of a month (2024-08) alone: 8月, August. */
export const monthName = (month: string, language: Language): string =>
  withoutYear(formatDate({ kind: 'month', month }, language), yearOf(month), language);

const withoutYear = (words: string, year: number, language: Language) =>
  language === 'ja' ? words.replace(`${year}年`, '') : words.replace(` ${year}`, '');

function isFinerThanYear(date: FuzzyDate): boolean {
  if (date.kind === 'by') return isFinerThanYear(date.latest);
  if (date.kind === 'since') return isFinerThanYear(date.earliest);
  return ['day', 'day-range', 'month', 'month-range'].includes(date.kind);
}

function liesIn(date: FuzzyDate, year: number): boolean {
  const { earliest, latest } = dateBounds(date);
  return [earliest, latest].every((iso) => iso === undefined || yearOf(iso) === year);
}
