import { paragraph } from '../wml/paragraph.ts';
import type { TableCell, TableRow } from '../wml/table.ts';

/** A cell with its column, and how many rows it reaches down. */
export interface ReachingCell extends Omit<TableCell, 'merge'> {
  readonly column: number;
  readonly rows: number;
}

/** A row of such cells. */
export interface ReachingRow extends Omit<TableRow, 'cells'> {
  readonly cells: readonly ReachingCell[];
}

/** Rows in which the cells that reach down from above stand again, empty: Word wants a cell in each of the rows. */
export function withReach(rows: readonly ReachingRow[]): readonly TableRow[] {
  let above: readonly ReachingCell[] = [];
  return rows.map((row) => {
    const continued = above.map((cell) => ({ ...cell, rows: cell.rows - 1 }));
    const cells = [
      ...row.cells.map((cell) => ({ cell, isAgain: false })),
      ...continued.map((cell) => ({ cell, isAgain: true })),
    ].sort((a, b) => a.cell.column - b.cell.column);
    above = cells.flatMap(({ cell }) => (cell.rows > 1 ? [cell] : []));
    return { ...row, cells: cells.map(({ cell, isAgain }) => toCell(cell, isAgain)) };
  });
}

function toCell({ column: _, rows, ...cell }: ReachingCell, isAgain: boolean): TableCell {
  if (isAgain) return { ...cell, merge: 'continue', content: [paragraph({}, [])] };
  return rows > 1 ? { ...cell, merge: 'restart' } : cell;
}
