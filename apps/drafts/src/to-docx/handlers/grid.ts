import type { Element } from 'hast';
import { attribute, childrenNamed, textOf } from '../tree.ts';

/** A cell with its place in the grid of its table. */
export interface GridCell {
  readonly element: Element;
  readonly column: number;
  readonly columns: number;
  readonly rows: number;
  /** Whether all cells of its column hold numbers, which are then set to the right. */
  readonly isNumeric: boolean;
}

/** A row of the grid. */
export interface GridRow {
  readonly element: Element;
  readonly isHead: boolean;
  readonly cells: readonly GridCell[];
}

/** The rows of a table, each cell in the column that cells reaching down from above leave for it. */
export function gridOf(table: Element): readonly GridRow[] {
  const reach: number[] = [];
  const rows = childrenNamed(table, 'thead', 'tbody').flatMap((part) =>
    childrenNamed(part, 'tr').map((row) => ({
      element: row,
      isHead: part.tagName === 'thead',
      cells: placeCells(row, reach),
    })),
  );
  const numeric = numericColumns(rows);
  return rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => ({ ...cell, isNumeric: cell.columns === 1 && numeric.has(cell.column) })),
  }));
}

/** How many columns a grid has. */
export const columnsOf = (rows: readonly GridRow[]): number =>
  rows.flatMap(({ cells }) => cells).reduce((most, { column, columns }) => Math.max(most, column + columns), 0);

/** `reach` says for each column how many rows further down it is taken; it is brought forward by one row. */
function placeCells(row: Element, reach: number[]): readonly Omit<GridCell, 'isNumeric'>[] {
  let column = 0;
  const next: number[] = reach.map((rows) => Math.max(0, rows - 1));
  const cells = childrenNamed(row, 'td', 'th').map((element) => {
    while ((reach[column] ?? 0) > 0) column += 1;
    const columns = Number(attribute(element, 'colSpan') ?? 1);
    const rows = Number(attribute(element, 'rowSpan') ?? 1);
    for (let at = column; at < column + columns; at += 1) next[at] = rows - 1;
    const cell = { element, column, columns, rows };
    column += columns;
    return cell;
  });
  reach.splice(0, reach.length, ...next);
  return cells;
}

const NUMBER = /^([\d,.]+%?|[–―-])$/;

/** The columns below whose head there is nothing but numbers. */
function numericColumns(
  rows: readonly { readonly isHead: boolean; readonly cells: readonly Omit<GridCell, 'isNumeric'>[] }[],
) {
  const cells = rows.filter(({ isHead }) => !isHead).flatMap((row) => row.cells);
  const isNumber = ({ element }: Omit<GridCell, 'isNumeric'>) => NUMBER.test(textOf(element).trim());
  const columns = new Set(cells.map(({ column }) => column));
  return new Set(
    [...columns].filter((column) => column > 0 && cells.filter((cell) => cell.column === column).every(isNumber)),
  );
}
