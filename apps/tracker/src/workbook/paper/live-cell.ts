import type { IssuedValue } from '../../meta/issued.ts';
import { columnLetters, fixedRange } from '../address.ts';
import { cellText } from '../cell-text.ts';
import { DATE_FORMAT, textCell } from '../cell-value.ts';
import type { PlacedColumn, PlacedTable } from '../context.ts';
import { shareLook } from '../look.ts';
import type { CellPlan } from '../sheet-plan.ts';

/** Where a cell of the print view stands, and where its table does. */
export interface LivePlace {
  readonly table: PlacedTable;
  /** The name of the table's sheet. */
  readonly sheet: string;
  /** The column of the print view that holds the ids of rows, and the row of the cell. */
  readonly idColumn: number;
  readonly row: number;
}

/** A column of the print view: one of the table, and the one that is shown where it is empty. */
export interface PaperColumn {
  readonly column: PlacedColumn;
  readonly orElse: PlacedColumn | undefined;
}

/** A cell as it is read on paper: what comes from the plan as it is, what is filled in as a formula that looks it up. */
export function paperCell({ column, orElse }: PaperColumn, value: IssuedValue, place: LivePlace): CellPlan {
  const { input, type, align } = column.template;
  const look = shareLook({ name: 'printed', align });
  const typed = value?.type === 'date' ? shareLook({ ...look, format: DATE_FORMAT }) : look;
  if (!input)
    return value?.type === 'text' || value === null
      ? textCell(value?.text ?? '', look)
      : { value: plain(value), look: typed };
  return {
    value: { formula: lookUp(column, orElse, place), result: plain(value) },
    look: type === 'date' ? shareLook({ ...look, format: DATE_FORMAT }) : look,
  };
}

/** The value alone; nothing is an empty text, as a formula gives it. */
function plain(value: IssuedValue): string | number {
  if (value === null) return '';
  if (value.type === 'text') return cellText(value.text);
  return value.type === 'date' ? value.serial : value.number;
}

/** By the id of the row, wherever sorting has put it; an empty cell stays empty, not nought. */
function lookUp(
  column: PlacedColumn,
  orElse: PlacedColumn | undefined,
  { table, sheet, idColumn, row }: LivePlace,
): string {
  const ids = fixedRange(sheet, table.columns.length + 1, 2, table.lastRow);
  const found = ({ number }: PlacedColumn) =>
    `INDEX(${fixedRange(sheet, number, 2, table.lastRow)},MATCH($${columnLetters(idColumn)}${row},${ids},0))`;
  return `IFERROR(IF(${found(column)}="",${orElse ? found(orElse) : '""'},${found(column)}),"")`;
}
