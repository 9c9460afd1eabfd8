import { rowHeight } from '../../measure/row-height.ts';
import { type IssuedSheet, ROW_ID } from '../../meta/issued.ts';
import type { PrintSheet } from '../../template/sheet-schema.ts';
import { columnRange } from '../address.ts';
import { textCell } from '../cell-value.ts';
import { type BookContext, type PlacedColumn, type PlacedTable, say } from '../context.ts';
import { marksOf } from '../marks.ts';
import { type PaperPart, paperParts } from '../paper/groups.ts';
import { type LivePlace, type PaperColumn, paperCell } from '../paper/live-cell.ts';
import type { CellPlan, Look, MarkedRange, RowPlan, SheetPlan } from '../sheet-plan.ts';

const ID_WIDTH = 20;
/** The title and the headings of the columns. */
const HEAD_ROWS = 2;
/** Lines that a cell to be filled in has room for: what is filled in later does not make its row higher. */
const ROOM = 2;

/**
 * A table laid out for paper: groups with headings of their own, what was filled in seen as it stands in the table. Only
 * to be read; rows are found by their ids, so that sorting the table does not disturb it.
 */
export function planPrint(sheet: PrintSheet, context: BookContext): SheetPlan | null {
  const table = context.tables.get(sheet.of);
  const issued = context.planned.get(sheet.of)?.issued;
  if (!table || !issued) return null;
  const parts = paperParts(sheet.groups, issued);
  const rows = [
    titleRow(sheet, context),
    headingRow(sheet, context),
    ...bodyRows(parts, sheet, table, issued, context),
  ];
  return {
    key: sheet.key,
    name: sheet.name[context.language],
    visibility: sheet.visibility,
    tab: null,
    widths: [...sheet.columns.map(({ width }) => width), ID_WIDTH],
    hidden: [sheet.columns.length + 1],
    rows,
    frozen: { columns: 0, rows: HEAD_ROWS },
    repeated: [HEAD_ROWS, HEAD_ROWS],
    table: null,
    rules: [],
    marked: placed(sheet, table).flatMap((column, at) => markedRange(column, at + 1, rows.length, table, context)),
    pageBreaks: [],
    blocks: [],
    together: headingsWithFirstRow(parts),
    print: sheet.print,
  };
}

/** The headings of each group with the first row below them: a page does not end between them. */
function headingsWithFirstRow(parts: readonly PaperPart[]): readonly (readonly [first: number, last: number])[] {
  const ranges: (readonly [first: number, last: number])[] = [];
  let row = HEAD_ROWS + 1;
  let first: number | undefined;
  for (const part of parts) {
    if (part.kind === 'heading') {
      first ??= row;
      row += 1;
      continue;
    }
    if (first !== undefined) ranges.push([first, row]);
    first = undefined;
    row += part.rows.length;
  }
  return ranges;
}

/** The columns of the table that are shown, in the order of the paper, with its alignment. */
function placed({ columns }: PrintSheet, table: PlacedTable): readonly PaperColumn[] {
  const find = (key?: string) => table.columns.find(({ template }) => template.key === key);
  return columns.flatMap(({ key, align, orElse }) => {
    const column = find(key);
    return column ? [{ column: { ...column, template: { ...column.template, align } }, orElse: find(orElse) }] : [];
  });
}

/** The title, and of which day it is: what a page needs that is taken out of its workbook. */
function titleRow({ name }: PrintSheet, { tokens, template, language }: BookContext): RowPlan {
  const parts = [tokens.title, name[language], tokens.asOf, tokens.draft].filter(Boolean);
  return {
    height: (template.font.size + 3) * 1.8,
    cells: [textCell(parts.join(language === 'ja' ? '　' : ' – '), { name: 'subtitle' })],
  };
}

function headingRow({ columns }: PrintSheet, context: BookContext): RowPlan {
  const texts = columns.map(({ heading, width }) => ({ text: say(context, heading), width }));
  return {
    height: rowHeight(texts, context.template.font.size),
    cells: [
      ...texts.map(({ text }, at) => textCell(text, { name: 'heading', align: columns[at]?.align ?? 'left' })),
      textCell(ROW_ID, { name: 'heading' }),
    ],
  };
}

function bodyRows(
  parts: readonly PaperPart[],
  sheet: PrintSheet,
  table: PlacedTable,
  issued: IssuedSheet,
  context: BookContext,
): readonly RowPlan[] {
  const columns = placed(sheet, table);
  const idColumn = columns.length + 1;
  let row = HEAD_ROWS;
  return parts.flatMap((part): readonly RowPlan[] => {
    if (part.kind === 'heading') {
      row += 1;
      return [groupRow(part.words, part.level, columns.length, context)];
    }
    return part.rows.map((at) => {
      row += 1;
      const place = { table, sheet: issued.name, idColumn, row };
      return dataRow(columns, sheet, issued.rows[at], place, context);
    });
  });
}

/** The words run over the empty cells beside them: nothing is merged. */
function groupRow(words: string, level: number, width: number, { template }: BookContext): RowPlan {
  const look: Look = { name: level === 0 ? 'pillarBand' : 'sectorBand', indent: level };
  return {
    height: rowHeight([], template.font.size + (level === 0 ? 2 : 0)),
    cells: [textCell(words, look), ...Array.from({ length: width - 1 }, (): CellPlan => ({ value: null, look }))],
  };
}

function dataRow(
  columns: readonly PaperColumn[],
  { columns: shown }: PrintSheet,
  issued: IssuedSheet['rows'][number] | undefined,
  place: LivePlace,
  { template }: BookContext,
): RowPlan {
  const valueIn = (column: PlacedColumn | undefined) => (column && issued?.values[column.number - 1]) ?? null;
  const values = columns.map(({ column, orElse }) => valueIn(column) ?? valueIn(orElse));
  const measured = values.map((value, at) => ({
    text: value?.text ?? (columns[at]?.column.template.input ? '\n'.repeat(ROOM - 1) : ''),
    width: shown[at]?.width ?? 0,
  }));
  return {
    height: rowHeight(measured, template.font.size),
    grows: true,
    cells: [
      ...columns.map((column, at) => paperCell(column, values[at] ?? null, place)),
      textCell(issued?.id ?? '', { name: 'technical' }),
    ],
  };
}

function markedRange(
  { column: own, orElse }: PaperColumn,
  column: number,
  lastRow: number,
  { sheet }: PlacedTable,
  context: BookContext,
): readonly MarkedRange[] {
  const marks = marksOf((orElse ?? own).template, sheet, context);
  return marks.length === 0 ? [] : [{ range: columnRange(column, HEAD_ROWS + 1, lastRow), marks }];
}
