import { rowHeight } from '../../measure/row-height.ts';
import { listOf } from '../../template/check-template.ts';
import type { SummaryBlock, SummarySheet } from '../../template/sheet-schema.ts';
import { columnLetters, fixedRange } from '../address.ts';
import { textCell } from '../cell-value.ts';
import { type BookContext, type PlacedColumn, type PlacedTable, say } from '../context.ts';
import { markOf, symbolFormat } from '../marks.ts';
import type { CellPlan, FormulaValue, RowPlan, SheetPlan } from '../sheet-plan.ts';

const SPACE = 14;
/** Nought is a dash: what is there stands out. */
const COUNT_FORMAT = '0;-0;"–"';

/** Counts of the rows of a table by two of its columns: formulas that stay true while people fill the table in. */
export function planSummary(sheet: SummarySheet, context: BookContext): SheetPlan | null {
  const table = context.tables.get(sheet.of);
  if (!table) return null;
  const rows: RowPlan[] = [];
  for (const block of sheet.blocks) {
    if (rows.length > 0) rows.push({ height: SPACE, cells: [] });
    rows.push(...blockRows({ sheet, block, table, context, firstRow: rows.length + 1 }));
  }
  const columns = Math.max(...rows.map(({ cells }) => cells.length));
  return {
    key: sheet.key,
    name: sheet.name[context.language],
    visibility: sheet.visibility,
    tab: null,
    widths: [sheet.widths.label, ...Array<number>(columns - 1).fill(sheet.widths.count)],
    rows,
    frozen: { columns: 1, rows: 0 },
    table: null,
    rules: [],
    marked: [],
    pageBreaks: [],
    print: sheet.print,
  };
}

interface BlockRequest {
  readonly sheet: SummarySheet;
  readonly block: SummaryBlock;
  readonly table: PlacedTable;
  readonly context: BookContext;
  readonly firstRow: number;
}

/** A title, a row of headings, a row for each thing that is counted, a total. */
function blockRows(request: BlockRequest): readonly RowPlan[] {
  const { sheet, block, table, context, firstRow } = request;
  const by = columnOf(table, block.by);
  const counts = columnOf(table, block.counts);
  if (!by || !counts) return [];
  const words = wordsOf(counts, table, context);
  const labels = [...new Set(textsOf(by, table))];
  const tally = tallyOf(textsOf(by, table), textsOf(counts, table));
  const head = firstRow + 1;
  const grid: Grid = {
    labels,
    words,
    tally,
    hasEmpty: block.empty !== undefined,
    head,
    byRange: rangeOf(by, table, context),
    countsRange: rangeOf(counts, table, context),
  };
  return [
    titleRow(say(context, block.title), grid, context),
    headingRow(by, grid, request),
    ...labels.map((label, at) => countRow(label, at, grid, request)),
    totalRow(say(context, sheet.total), grid, context),
  ];
}

interface Grid {
  readonly labels: readonly string[];
  readonly words: readonly { readonly code: string; readonly word: string }[];
  readonly tally: (label: string, word: string) => number;
  readonly hasEmpty: boolean;
  /** Row of the headings. */
  readonly head: number;
  readonly byRange: string;
  readonly countsRange: string;
}

const columnOf = (table: PlacedTable, key: string) => table.columns.find(({ template }) => template.key === key);

function wordsOf({ template }: PlacedColumn, { sheet }: PlacedTable, { lists }: BookContext): Grid['words'] {
  const list = listOf(template, sheet);
  return lists.find(({ key }) => key === list)?.values ?? [];
}

/** The words of a column as they stand in the cells; inputs are empty when the workbook is issued. */
function textsOf({ inView }: PlacedColumn, { view }: PlacedTable): readonly string[] {
  const isChoice = view.columns[inView]?.type === 'choice';
  return view.rows.map(({ cells }) => {
    const cell = cells[inView];
    return (isChoice ? cell?.value?.toString() : cell?.text) ?? '';
  });
}

function tallyOf(labels: readonly string[], words: readonly string[]): Grid['tally'] {
  return (label, word) => labels.filter((one, at) => one === label && (word === '' || words[at] === word)).length;
}

const rangeOf = ({ number }: PlacedColumn, { sheet, lastRow }: PlacedTable, { language }: BookContext) =>
  fixedRange(sheet.name[language], number, 2, lastRow);

function titleRow(title: string, grid: Grid, { template }: BookContext): RowPlan {
  const columns = grid.words.length + (grid.hasEmpty ? 3 : 2);
  return {
    height: rowHeight([], template.font.size + 2),
    cells: [
      textCell(title, { name: 'section' }),
      ...Array<CellPlan>(columns - 1).fill({ value: null, look: { name: 'section' } }),
    ],
  };
}

function headingRow(by: PlacedColumn, grid: Grid, { sheet, block, context }: BlockRequest): RowPlan {
  const { template, language } = context;
  const look = { name: 'heading', align: 'centre' } as const;
  const ends = [...(block.empty ? [say(context, block.empty)] : []), say(context, sheet.total)];
  const texts = [...grid.words.map(({ word }) => word), ...ends];
  return {
    height: rowHeight(
      texts.map((text) => ({ text: `● ${text}`, width: sheet.widths.count })),
      template.font.size,
    ),
    cells: [
      textCell(by.template.heading[language], { name: 'heading' }),
      ...grid.words.map(({ code, word }) => {
        const mark = markOf(code, template);
        return textCell(word, mark ? { ...look, format: symbolFormat(mark) } : look);
      }),
      ...ends.map((text) => textCell(text, look)),
    ],
  };
}

function countRow(label: string, at: number, grid: Grid, { sheet, context }: BlockRequest): RowPlan {
  const row = grid.head + 1 + at;
  const all = grid.tally(label, '');
  const counts = grid.words.map(({ word }, index) => ({
    formula: `COUNTIFS(${grid.byRange},$A${row},${grid.countsRange},${columnLetters(index + 2)}$${grid.head})`,
    result: word === '' ? 0 : grid.tally(label, word),
  }));
  const total = { formula: `COUNTIFS(${grid.byRange},$A${row})`, result: all };
  return {
    height: rowHeight([{ text: label, width: sheet.widths.label }], context.template.font.size),
    cells: [textCell(label, { name: 'label' }), ...[...counts, ...emptyCount(grid, row, counts, all), total].map(countCell)],
  };
}

/** What is left when all words are counted: rows that nobody has filled in. */
function emptyCount(grid: Grid, row: number, counts: readonly FormulaValue[], all: number): readonly FormulaValue[] {
  if (!grid.hasEmpty) return [];
  const last = grid.words.length + 1;
  const formula = `${columnLetters(last + 2)}${row}-SUM(B${row}:${columnLetters(last)}${row})`;
  return [{ formula, result: all - counts.reduce((sum, { result }) => sum + result, 0) }];
}

const countCell = (value: FormulaValue): CellPlan => ({ value, look: { name: 'count', format: COUNT_FORMAT } });

function totalRow(title: string, grid: Grid, { template }: BookContext): RowPlan {
  const first = grid.head + 1;
  const last = grid.head + grid.labels.length;
  const all = grid.labels.reduce((sum, label) => sum + grid.tally(label, ''), 0);
  const counts = grid.words.map(({ word }) => grid.labels.reduce((sum, label) => sum + grid.tally(label, word), 0));
  const empty = grid.hasEmpty ? [all - counts.reduce((sum, count) => sum + count, 0)] : [];
  return {
    height: rowHeight([], template.font.size),
    cells: [
      textCell(title, { name: 'total' }),
      ...[...counts, ...empty, all].map((result, at): CellPlan => {
        const letters = columnLetters(at + 2);
        const formula = `SUM(${letters}${first}:${letters}${last})`;
        return { value: { formula, result }, look: { name: 'total', align: 'right', format: COUNT_FORMAT } };
      }),
    ],
  };
}
