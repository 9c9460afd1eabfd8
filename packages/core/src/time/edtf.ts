import { dateBounds } from './bounds.ts';
import type { FuzzyDate } from './fuzzy-date.ts';

/**
 * The date as EDTF (ISO 8601-2), for export and data sheets; fiscal years and spans become intervals of days, which
 * EDTF cannot name otherwise. Undated gives an empty string.
 */
export function toEdtf(date: FuzzyDate): string {
  switch (date.kind) {
    case 'day':
      return date.day;
    case 'month':
      return date.month;
    case 'year':
      return String(date.year);
    case 'month-range':
      return `${date.start}/${date.end}`;
    case 'year-range':
      return `${date.start}/${date.end}`;
    case 'undated':
      return '';
    default: {
      const { earliest, latest } = dateBounds(date);
      return `${earliest ?? '..'}/${latest ?? '..'}`;
    }
  }
}
