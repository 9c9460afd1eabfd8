import type { Diagnostic } from '@shinrai/diagnostics';

/** A cell as a person sees it, with what is hidden from the eye reported beside it. */
export interface RawCell {
  /** Such as `B12`. */
  readonly address: string;
  readonly type: 'text' | 'number' | 'date' | 'boolean' | 'error';
  /** What a reader sees; words that are struck through are left out. Days as ISO 8601. */
  readonly text: string;
  /** Of a number its value; of a day its serial number in the 1900 system. */
  readonly number?: number | undefined;
  /** A number that is shown as a percentage. */
  readonly isPercent?: boolean | undefined;
  /** A day with a time of the day, which is dropped. */
  readonly hasTime?: boolean | undefined;
  /** The formula behind the value. */
  readonly formula?: string | undefined;
  /** Words that are struck through, and so deleted. */
  readonly struck?: string | undefined;
}

export interface RawRow {
  /** Counted from 1, as on the sheet. */
  readonly number: number;
  readonly isHidden: boolean;
  /** By column, counted from 1; cells without content are not there. */
  readonly cells: ReadonlyMap<number, RawCell>;
}

/** A note or comment that somebody added to a cell. */
export interface RawComment {
  readonly address: string;
  readonly author: string;
  readonly text: string;
}

export interface RawSheet {
  readonly name: string;
  readonly state: 'visible' | 'hidden' | 'veryHidden';
  readonly rows: readonly RawRow[];
  /** Merged ranges, such as `B2:C3`. Their content stands in the first cell. */
  readonly merges: readonly string[];
  readonly comments: readonly RawComment[];
  readonly hasHiddenColumns: boolean;
  /** Text boxes and other drawn things, whose content is not read. */
  readonly drawings: number;
}

/** A workbook as it came back: what stands in it, and what is remarkable about the file. */
export interface RawBook {
  readonly sheets: readonly RawSheet[];
  /** When it was last saved, in ISO 8601, if the file says so. */
  readonly modified: string | undefined;
  readonly findings: readonly Diagnostic[];
}
