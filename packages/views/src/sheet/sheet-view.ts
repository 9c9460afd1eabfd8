import type { FactRef } from '../parts/inline.ts';
import type { Answer } from './answer.ts';

/** What a cell of a column can hold. Numbers and ISO dates are values, not texts, in the written workbook. */
export type CellType = 'text' | 'integer' | 'decimal' | 'date' | 'choice';

/** One cell: the typed value, what it says to a reader, and the fact it holds. `value` is null where nothing is known. */
export interface Cell {
  readonly value: string | number | null;
  readonly text: string;
  readonly ref: FactRef;
  /** It says something else than in the earlier state that the workbook is compared with. */
  readonly changed?: true;
}

/** A column as the view knows it. Heading, width and whether it is open for input stand in the tracker's template. */
export interface Column {
  readonly key: string;
  readonly type: CellType;
  /** The code list that a choice is taken from. */
  readonly list: string | null;
}

/** One row: an entity with its cells in the order of the columns. */
export interface Row {
  /** Kind and id of the entity: `action:jenesys-exchange`. */
  readonly id: string;
  readonly cells: readonly Cell[];
  /** What the data holds for the columns to be filled in, in the order in which they were asked for. */
  readonly answers: readonly Answer[];
}

/** One table: typed columns, rows that point back at their entities. A spreadsheet is data that comes back. */
export interface SheetView {
  readonly key: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

/** The values that a choice can take, in the language of the document. */
export interface CodeList {
  readonly key: string;
  readonly values: readonly { readonly code: string; readonly word: string }[];
}
