import type { Element } from 'hast';
import { childElements } from './walk.ts';

/** The rows of a table in their order. */
export function rowsOf(table: Element): readonly Element[] {
  return childElements(table, 'thead', 'tbody').flatMap((part) => childElements(part, 'tr'));
}

/** How many columns each row fills, with what cells of earlier rows reach down into it. */
export function columnCounts(table: Element): readonly number[] {
  /** For each row, how many columns the cells have that do not reach it any more. */
  const ended = new Map<number, number>();
  let reaching = 0;
  return rowsOf(table).map((row, at) => {
    const above = reaching - (ended.get(at) ?? 0);
    const cells = childElements(row, 'th', 'td').map(spanOf);
    const own = cells.reduce((sum, { columns }) => sum + columns, 0);
    for (const { columns, rows } of cells) ended.set(at + rows, (ended.get(at + rows) ?? 0) + columns);
    reaching = above + own;
    return reaching;
  });
}

/** How many columns and rows a cell covers. */
export function spanOf({ properties: { colSpan, rowSpan } }: Element): {
  readonly columns: number;
  readonly rows: number;
} {
  return { columns: Number(colSpan ?? 1), rows: Number(rowSpan ?? 1) };
}

/**
 * The widths of a table's columns in percent; undefined where it leaves them open.
 *
 * @example <table data-widths="20 30 50"> // [20, 30, 50]
 */
export function widthsOf({ properties: { dataWidths } }: Element): readonly number[] | undefined {
  return typeof dataWidths === 'string' ? dataWidths.split(/[ ,]+/).map(Number) : undefined;
}
