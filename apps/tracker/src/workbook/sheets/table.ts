import type { Row } from '@shinrai/views';
import { rowHeight } from '../../measure/row-height.ts';
import { BASE_HASH, type IssuedSheet, ROW_ID } from '../../meta/issued.ts';
import { issuedRow } from '../../meta/values.ts';
import type { TableSheet } from '../../template/sheet-schema.ts';
import { columnRange } from '../address.ts';
import { fixedCell, textCell } from '../cell-value.ts';
import type { BookContext, PlacedColumn, PlacedTable } from '../context.ts';
import { inputCell, inputRule, reservedCell } from '../input.ts';
import { issuedColumn, issuedValue } from '../issued-cells.ts';
import { shareLook } from '../look.ts';
import { marksOf } from '../marks.ts';
import type { BarRange, CellPlan, MarkedRange, RowPlan, SheetPlan } from '../sheet-plan.ts';

/** What every data sheet has at its end, hidden: by these a returned row is known. */
const TECHNICAL = [ROW_ID, BASE_HASH];
const TECHNICAL_WIDTH = 20;
const TECHNICAL_LOOK = { name: 'technical' } as const;
/** A protected sheet is sorted only if every cell of its rows is open, hidden ones too: where all others are, these are. */
const TECHNICAL_OPEN_LOOK = { name: 'technicalOpen' } as const;

/** A sheet of data: one row of headings, one row per entity, nothing merged. None where the view has no rows. */
export function planTable(sheet: TableSheet, context: BookContext): SheetPlan | null {
  const table = context.tables.get(sheet.key);
  if (!table) return null;
  const { columns } = table;
  const isOpen = roleOf(sheet) !== 'reference';
  const cells = [
    ...table.view.rows.map((row) => columns.map((column) => shared(planCell(column, row, table, context)))),
    ...Array.from({ length: sheet.reserved }, () => columns.map((column) => shared(reservedCell(column, table)))),
  ];
  const issued = issuedSheet(table, cells, context);
  return {
    key: sheet.key,
    name: issued.name,
    visibility: sheet.visibility,
    tab: isOpen ? context.template.colours.inputHeading : null,
    widths: [...columns.map(({ template }) => template.width), ...TECHNICAL.map(() => TECHNICAL_WIDTH)],
    hidden: TECHNICAL.map((_, at) => columns.length + at + 1),
    rows: [headingRow(table, context), ...cells.map((row, at) => dataRow(row, at, issued, table, context))],
    frozen: { columns: sheet.freeze, rows: 1 },
    table: { name: issued.table, headings: [...issued.columns.map(({ heading }) => heading), ...TECHNICAL] },
    rules: columns.flatMap((column) => inputRule(column, table, context) ?? []),
    bars: columns.flatMap((column) => barRange(column, table) ?? []),
    marked: columns.flatMap((column) => markedRange(column, table, context) ?? []),
    pageBreaks: columns.filter(({ template }) => template.newPage).map(({ number }) => number),
    blocks: [],
    print: sheet.print,
    issued,
  };
}

function issuedSheet(
  table: PlacedTable,
  cells: readonly (readonly CellPlan[])[],
  { language }: BookContext,
): IssuedSheet {
  const { sheet, columns, view } = table;
  return {
    key: sheet.key,
    name: sheet.name[language],
    table: `tbl_${sheet.key}`,
    role: roleOf(sheet),
    columns: columns.map((column) => issuedColumn(column, table, column.template.heading[language])),
    rows: cells.map((row, at) =>
      issuedRow(sheet.key, view.rows[at]?.id ?? reservedId(table, at), row.map(issuedValue)),
    ),
  };
}

const shared = ({ value, look }: CellPlan): CellPlan => ({ value, look: shareLook(look) });

const roleOf = ({ reserved, columns }: TableSheet): IssuedSheet['role'] =>
  reserved > 0 ? 'new' : columns.some(({ input }) => input) ? 'entry' : 'reference';

/** The temporary id of a row that the plan does not have. */
const reservedId = ({ sheet, view }: PlacedTable, at: number) => `new:${sheet.key}:${at - view.rows.length + 1}`;

function headingRow({ columns }: PlacedTable, { template, language }: BookContext): RowPlan {
  const measured = columns.map(({ template: { heading, width } }) => ({ text: heading[language], width }));
  return {
    height: rowHeight(measured, template.font.size, true),
    cells: [
      ...columns.map(({ template: { heading, input, align } }) =>
        textCell(heading[language], { name: input ? 'inputHeading' : 'heading', align }),
      ),
      ...TECHNICAL.map((heading) => textCell(heading, { name: 'heading' })),
    ],
  };
}

function dataRow(
  cells: readonly CellPlan[],
  at: number,
  { role, rows }: IssuedSheet,
  { columns }: PlacedTable,
  { template }: BookContext,
): RowPlan {
  const isOpen = role !== 'reference';
  const measured = columns.map(({ template: { width } }, place) => ({ text: shownText(cells[place], isOpen), width }));
  const { id = '', hash = '' } = rows[at] ?? {};
  const technical = [id, hash].map((text) => textCell(text, role === 'new' ? TECHNICAL_OPEN_LOOK : TECHNICAL_LOOK));
  return { height: rowHeight(measured, template.font.size), grows: isOpen, cells: [...cells, ...technical] };
}

function planCell(column: PlacedColumn, row: Row, table: PlacedTable, context: BookContext): CellPlan {
  const { template, inView, inAnswers } = column;
  const cell = row.cells[inView];
  if (!cell) return inputCell(column, row.answers[inAnswers] ?? null, table, context);
  return fixedCell(cell, table.view.columns[inView]?.type ?? 'text', template.align);
}

/** What of a cell takes room; numbers and days fit their columns. Where people write, there is room for two lines. */
function shownText(cell: CellPlan | undefined, isOpen: boolean): string {
  const room = isOpen ? '\n' : '';
  return typeof cell?.value === 'string' ? cell.value : room;
}

function markedRange(column: PlacedColumn, table: PlacedTable, context: BookContext): MarkedRange | null {
  const marks = marksOf(column.template, table.sheet, context);
  return marks.length === 0 ? null : { range: columnRange(column.number, 2, table.lastRow), marks };
}

function barRange(
  { template: { bar, min = 0, max = 0 }, number }: PlacedColumn,
  { lastRow }: PlacedTable,
): BarRange | null {
  return bar ? { range: columnRange(number, 2, lastRow), min, max } : null;
}
