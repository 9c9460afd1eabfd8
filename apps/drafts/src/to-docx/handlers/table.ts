import type { Element } from 'hast';
import { mmToTwips } from '../../house/units.ts';
import type { Around } from '../around.ts';
import { type Block, type CellExtent, makeBlocks, type RowExtent } from '../block.ts';
import { stamp, within } from '../changes/change.ts';
import type { State } from '../state.ts';
import { TABLE_STYLE } from '../styles/table-style.ts';
import { attribute, childrenNamed } from '../tree.ts';
import { changed } from '../wml/run.ts';
import { table as toXml } from '../wml/table.ts';
import { captionParagraph } from './caption.ts';
import { cellParagraphs } from './cell.ts';
import { columnsOf, type GridCell, type GridRow, gridOf } from './grid.ts';
import type { BlockHandler } from './handler.ts';
import { withReach } from './reach.ts';
import { rolesOf } from './section.ts';

/** A table of fixed columns over the whole width: its head is repeated on every page, no row is torn apart. */
export const table: BlockHandler = (element, state, around) => {
  const [title] = childrenNamed(element, 'caption');
  const place = rolesOf(element).includes('page-break') ? { ...around, breaksBefore: true } : around;
  const caption = title ? [captionParagraph(title, state, place, { kind: 'table', id: attribute(element, 'id') })] : [];
  const grid = gridOf(element);
  const rest = { ...place, leadsOn: place.leadsOn === true && isSum(grid.at(-1), columnsOf(grid)) };
  const body = tableBlock(element, grid, state, title ? { ...rest, breaksBefore: false } : rest);
  return [...caption, body, gap(state, rest)];
};

/** Two tables without a paragraph between them would become one. */
const gap = (state: State, around: Around) =>
  state.paragraph({ style: 'TableText', runs: [], text: '' }, { ...around, breaksBefore: false });

function tableBlock(element: Element, grid: readonly GridRow[], state: State, around: Around): Block {
  const columns = columnsOf(grid);
  const widths = columnWidths(element, columns, around.width);
  const rows = grid.map((row, index) => {
    const leadsOn = index === grid.length - 1 ? around.leadsOn === true : isSum(grid[index + 1], columns);
    return rowOf(row, widths, state, within(row.element, { ...around, leadsOn }));
  });
  const xml = toXml({
    style: TABLE_STYLE,
    widths,
    width: around.width,
    hasHead: grid[0]?.isHead === true,
    rows: withReach(rows.map(({ row }) => row)),
  });
  return { kind: 'table', xml, rows: rows.map(({ extent }) => extent), breaksBefore: around.breaksBefore };
}

function rowOf({ isHead, cells }: GridRow, widths: readonly number[], state: State, around: Around) {
  const made = cells.map((cell) => cellOf(cell, isHead, widths, state, around));
  const { change } = around;
  const mark = change && changed(change.kind, stamp(state, change));
  return {
    row: { isHead, mark, cells: made.map(({ cell }) => cell) },
    extent: { isHead, cells: made.map(({ extent }) => extent) } satisfies RowExtent,
  };
}

function cellOf(
  { element, column, columns, rows, isNumeric }: GridCell,
  isHead: boolean,
  widths: readonly number[],
  state: State,
  around: Around,
) {
  const width = widths.slice(column, column + columns).reduce((sum, one) => sum + one, 0);
  const padding = mmToTwips(state.house.table.padding.horizontal);
  const place: Around = {
    ...around,
    width: width - 2 * padding,
    style: isHead || isGroup(element) ? 'TableHeading' : 'TableText',
    depth: 0,
    shift: 0,
    isCell: true,
    breaksBefore: false,
  };
  const paragraphs = cellParagraphs(element, state, place, isNumeric);
  const fill = isGroup(element) ? state.house.table.head.fill : undefined;
  const content = makeBlocks(paragraphs, true);
  return {
    cell: { column, columns, rows, width, fill, content },
    extent: { width: place.width, rows, paragraphs: paragraphs.map(({ extent }) => extent) } satisfies CellExtent,
  };
}

/** Whether a cell names the rows below it, up to the next one like it; it stays with them. */
const isGroup = (element: Element) => attribute(element, 'scope') === 'colgroup';

/** Whether a row says over the whole width what the rows above it come to; it stays with them. */
const isSum = (row: GridRow | undefined, columns: number): boolean =>
  row?.cells.length === 1 &&
  row.cells.every((cell) => cell.columns === columns && columns > 1 && !isGroup(cell.element));

/** Percentages as twips that together fill the width exactly; columns of equal width where the table says nothing. */
function columnWidths(element: Element, count: number, width: number): readonly number[] {
  const given = attribute(element, 'dataWidths')?.split(/[ ,]+/).map(Number) ?? [];
  const shares = given.length === count ? given : Array.from({ length: count }, () => 1);
  const total = shares.reduce((sum, share) => sum + share, 0);
  const edges = shares.map((_, index) =>
    Math.round((shares.slice(0, index + 1).reduce((sum, share) => sum + share, 0) / total) * width),
  );
  return edges.map((edge, index) => edge - (edges[index - 1] ?? 0));
}
