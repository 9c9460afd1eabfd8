import type { RawSheet } from '../../src/collect/raw/raw-book.ts';

const SHEET: RawSheet = {
  name: 'a',
  state: 'visible',
  rows: [],
  merges: [],
  comments: [],
  hasHiddenColumns: false,
  drawings: 0,
};

/** A workbook with one empty sheet. */
export const book = { sheets: [SHEET] };

/** What is made for each number, one behind the other. */
export const many = (count: number, make: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => make(at)).join('');

/** A sheet with these rows. */
export const sheetOf = (rows: string) => `<worksheet><sheetData>${rows}</sheetData></worksheet>`;
