import type { IssuedSheet } from '../meta/issued.ts';
import type { PrintTemplate } from '../template/sheet-schema.ts';
import type { Mark } from '../template/tracker-template.ts';

/** How a cell looks and whether it is open, by what it is for. */
export interface Look {
  readonly name:
    | 'title'
    | 'subtitle'
    | 'section'
    | 'label'
    | 'words'
    | 'heading'
    | 'inputHeading'
    | 'fixed'
    | 'technical'
    | 'technicalOpen'
    | 'open'
    | 'fixedSample'
    | 'openSample'
    | 'group'
    | 'count'
    | 'total'
    | 'printed'
    | 'pillarBand'
    | 'sectorBand'
    | 'openWords'
    | 'plain';
  readonly align?: 'left' | 'centre' | 'right';
  /** Number format; texts that could be taken for a formula have "@". */
  readonly format?: string;
  readonly mark?: Mark | undefined;
  /** It says something else than in the earlier state that the workbook is compared with. */
  readonly isChanged?: boolean;
  /** Steps from the left edge, for what belongs to the row above. */
  readonly indent?: number;
}

/** A formula with the result that it has at the time of writing, for readers that do not calculate. */
export interface FormulaValue {
  readonly formula: string;
  readonly result: number | string;
}

export interface CellPlan {
  readonly value: string | number | FormulaValue | null;
  readonly look: Look;
}

export interface RowPlan {
  readonly height: number;
  /** Whether the row grows with what people write into it; a height that is set stays. */
  readonly grows?: boolean;
  readonly cells: readonly CellPlan[];
}

/** A rule for what may be entered in a range, with what Excel says before and after. */
export interface InputRule {
  readonly range: string;
  readonly type: 'list' | 'date' | 'textLength' | 'decimal';
  readonly formulas: readonly (string | number)[];
  readonly operator?: 'between' | 'lessThanOrEqual';
  readonly prompt: { readonly title: string; readonly text: string };
  readonly error: { readonly title: string; readonly text: string };
}

/** A range in which words of a list are marked. */
export interface MarkedRange {
  readonly range: string;
  readonly marks: readonly { readonly word: string; readonly mark: Mark }[];
}

/** A range of numbers that are shown as bars between two bounds. */
export interface BarRange {
  readonly range: string;
  readonly min: number;
  readonly max: number;
}

/** One sheet of a workbook as data: what stands where, in which look. Nothing here knows the library that writes it. */
export interface SheetPlan {
  readonly key: string;
  readonly name: string;
  readonly visibility: 'visible' | 'hidden' | 'very-hidden';
  /** Colour of the tab, where the sheet is to be filled in. */
  readonly tab: string | null;
  readonly widths: readonly number[];
  /** Columns, counted from 1, that nobody needs to see. */
  readonly hidden?: readonly number[];
  readonly rows: readonly RowPlan[];
  readonly frozen: { readonly columns: number; readonly rows: number };
  /** The Excel table that the rows make, headings in the first row; null for sheets to be read. */
  readonly table: { readonly name: string; readonly headings: readonly string[] } | null;
  readonly rules: readonly InputRule[];
  readonly marked: readonly MarkedRange[];
  readonly bars?: readonly BarRange[];
  /** Rows that are repeated on every page; the frozen ones unless said. */
  readonly repeated?: readonly [first: number, last: number];
  /** Columns that begin a new page when printed, counted from 1. */
  readonly pageBreaks: readonly number[];
  /** Rows, counted from 1, that begin what should stand together on a page. */
  readonly blocks: readonly number[];
  /** Rows, counted from 1, that belong to one another: a heading and what stands below it first. */
  readonly together?: readonly (readonly [first: number, last: number])[];
  readonly print: PrintTemplate;
  /** What comes back: the cells of a data sheet as they were issued. */
  readonly issued?: IssuedSheet;
}

/** A name for a range of cells: what a drop-down refers to. */
export interface NamedRange {
  readonly name: string;
  readonly range: string;
}

/** A sheet with its header and footer in Excel's code. */
export interface PrintedSheet extends SheetPlan {
  readonly header: string;
  readonly footer: string;
}

/** What the file says of itself. `day` is the day that the data describes, never the clock's. */
export interface BookProperties {
  readonly title: string;
  readonly subject: string;
  readonly creator: string;
  readonly language: string;
  readonly status: string;
  readonly day: string;
}

/** A whole workbook as data. */
export interface BookPlan {
  readonly properties: BookProperties;
  readonly sheets: readonly PrintedSheet[];
  readonly names: readonly NamedRange[];
}
