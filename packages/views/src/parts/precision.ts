import type { FuzzyDate } from '@shinrai/core';
import type { Precision } from '../words/codes.ts';

/** How exactly a date is known; of a stretch of time, how exactly its bounds are. */
export function precisionOf(date: FuzzyDate): Precision {
  switch (date.kind) {
    case 'day':
    case 'day-range':
      return 'day';
    case 'month':
    case 'month-range':
      return 'month';
    case 'year':
    case 'year-range':
      return 'year';
    case 'fiscal-year':
    case 'fiscal-year-range':
      return 'fiscal-year';
    case 'by':
      return precisionOf(date.latest);
    case 'since':
      return precisionOf(date.earliest);
    case 'span':
      return precisionOf(date.start);
    case 'undated':
      return 'undated';
  }
}
