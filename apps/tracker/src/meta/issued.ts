import type { Language } from '@shinrai/core';

/** What a cell held when the workbook was issued: its type, and what a reader saw. `null` for an empty cell. */
export type IssuedValue =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'number'; readonly number: number; readonly text: string }
  /** A day as the serial number that Excel stores; `text` is the ISO day. */
  | { readonly type: 'date'; readonly serial: number; readonly text: string }
  | null;

/** What a column can hold. A `choice` is stored as a code and shown as a word of its list. */
export type ColumnType = 'text' | 'choice' | 'date' | 'number';

/** One column of a data sheet. */
export interface IssuedColumn {
  /** Stable across languages, editions and templates; never shown. */
  readonly key: string;
  /** The words in the heading row, by which a reader finds the column. Unique within its sheet. */
  readonly heading: string;
  /** `fixed` is made from the plan and locked; `input` is open. */
  readonly role: 'fixed' | 'input';
  readonly type: ColumnType;
  /** Where the value stands below the row's entity in the data, such as `state.value` or `reported.result`; inputs only. */
  readonly field: string | null;
  /** Key of the list that a choice is taken from. */
  readonly list: string | null;
  readonly maxLength: number | null;
}

/** One row of a data sheet with the values that were issued, in the order of the columns. */
export interface IssuedRow {
  /** The entity, as `<kind>:<id>`; for the reserved rows of new entries `new:<sheet key>:<number>`. */
  readonly id: string;
  readonly values: readonly IssuedValue[];
  /** The digest of the row (`rowHash`), by which a copy that was changed is told. */
  readonly hash: string;
}

/** One data sheet: a table with one row of headings. */
export interface IssuedSheet {
  readonly key: string;
  /** The name on its tab. */
  readonly name: string;
  /** The name of the Excel table. */
  readonly table: string;
  /** `entry`: has columns to fill in; `new`: reserved rows for what the plan does not have; `reference`: only to be read. */
  readonly role: 'entry' | 'new' | 'reference';
  /** In the order of issue, the two technical ones left out. */
  readonly columns: readonly IssuedColumn[];
  readonly rows: readonly IssuedRow[];
}

/** A list behind a drop-down, in the language of the workbook. */
export interface IssuedList {
  readonly key: string;
  readonly values: readonly { readonly code: string; readonly word: string }[];
}

/** What a sheet said that is only to be read, so that what somebody writes there is told from it. */
export interface IssuedTexts {
  readonly key: string;
  /** The name on its tab. */
  readonly name: string;
  /** Whether formulas stand there: numbers change by themselves, and texts of the data sheets are shown again. */
  readonly isLive: boolean;
  /** Digests of the distinct texts (`textDigest`), sorted; where it is live, without those of the data sheets. */
  readonly digests: readonly string[];
}

/** What a workbook says about itself: enough to compare a returned copy cell by cell without any other file. */
export interface Issue {
  readonly plan: string;
  readonly edition: string;
  /** The day that the data describes. */
  readonly asOf: string;
  readonly language: Language;
  readonly audience: string;
  readonly scope: { readonly kind: string; readonly id: string };
  readonly template: { readonly version: number; readonly digest: string };
  readonly lists: readonly IssuedList[];
  readonly sheets: readonly IssuedSheet[];
  /** The sheets that are only to be read; none in workbooks that were issued before this was written down. */
  readonly generated: readonly IssuedTexts[];
}

/**
 * Headings of the technical columns, the same in every language. They are the last two of every data sheet, hidden and
 * locked: the id of the row, and the digest of what was issued in it (`rowHash`).
 */
export const ROW_ID = 'row_id';
export const BASE_HASH = 'base_hash';
