import type { Row } from '@shinrai/views';
import { rowHeight } from '../../measure/row-height.ts';
import type { TableSheet } from '../../template/sheet-schema.ts';
import { columnRange } from '../address.ts';
import { fixedCell, textCell } from '../cell-value.ts';
import type { BookContext, PlacedColumn, PlacedTable } from '../context.ts';
import { inputCell, inputRule } from '../input.ts';
import { marksOf } from '../marks.ts';
import type { CellPlan, MarkedRange, RowPlan, SheetPlan } from '../sheet-plan.ts';

/** A sheet of data: one row of headings, one row per entity, nothing merged. None where the view has no rows. */
export function planTable(sheet: TableSheet, context: BookContext): SheetPlan | null {
  const table = context.tables.get(sheet.key);
  if (!table) return null;
  const { columns } = table;
  const headings = columns.map(({ template }) => template.heading[context.language]);
  const isOpen = columns.some(({ template }) => template.input);
  return {
    key: sheet.key,
    name: sheet.name[context.language],
    visibility: sheet.visibility,
    tab: isOpen ? context.template.colours.inputHeading : null,
    widths: columns.map(({ template }) => template.width),
    rows: [headingRow(headings, table, context), ...table.view.rows.map((row) => dataRow(row, table, context))],
    frozen: { columns: sheet.freeze, rows: 1 },
    table: { name: `tbl_${sheet.key}`, headings },
    rules: columns.flatMap((column) => inputRule(column, table, context) ?? []),
    marked: columns.flatMap((column) => markedRange(column, table, context) ?? []),
    pageBreaks: columns.filter(({ template }) => template.newPage).map(({ number }) => number),
    blocks: [],
    print: sheet.print,
  };
}

function headingRow(headings: readonly string[], { columns }: PlacedTable, { template }: BookContext): RowPlan {
  return {
    height: rowHeight(
      columns.map(({ template: { width } }, at) => ({ text: headings[at] ?? '', width })),
      template.font.size,
      true,
    ),
    cells: columns.map(({ template: { input, align } }, at) =>
      textCell(headings[at] ?? '', { name: input ? 'inputHeading' : 'heading', align }),
    ),
  };
}

function dataRow(row: Row, table: PlacedTable, { template }: BookContext): RowPlan {
  const cells = table.columns.map((column) => planCell(column, row, table));
  const height = rowHeight(
    table.columns.map(({ template: { width } }, at) => ({ text: shownText(cells[at]), width })),
    template.font.size,
  );
  return { height, cells };
}

function planCell({ template, inView }: PlacedColumn, row: Row, { view }: PlacedTable): CellPlan {
  const cell = row.cells[inView];
  if (!cell) return inputCell(template);
  return fixedCell(cell, view.columns[inView]?.type ?? 'text', template.align);
}

/** What of a cell takes room: a symbol may stand before a text; numbers and days fit their columns. */
const shownText = (cell: CellPlan | undefined) => (typeof cell?.value === 'string' ? cell.value : '');

function markedRange(column: PlacedColumn, table: PlacedTable, context: BookContext): MarkedRange | null {
  const marks = marksOf(column.template, table.sheet, context);
  return marks.length === 0 ? null : { range: columnRange(column.number, 2, table.lastRow), marks };
}
