import type { SummaryBlock } from '../../template/sheet-schema.ts';
import { fixedRange } from '../address.ts';
import type { BookContext, PlacedColumn, PlacedTable } from '../context.ts';
import { columnWords } from '../lists.ts';

/** One row of a summary: a group with all that is in it, or one thing within its group. */
export interface TallyLine {
  readonly label: string;
  readonly row: number;
  readonly isGroup: boolean;
  /** The group that the line belongs to; none where the summary has no groups. */
  readonly group: TallyLine | null;
  /** The rows of the table that it counts, as numbers from 0. */
  readonly counted: readonly number[];
}

/** What one summary counts, and where. */
export interface Tally {
  readonly heading: string;
  /** The row of the headings; the words stand in it from the second column on. */
  readonly head: number;
  readonly words: readonly { readonly code: string; readonly word: string }[];
  readonly hasEmpty: boolean;
  /** How many columns of counts there are. */
  readonly width: number;
  readonly lines: readonly TallyLine[];
  /** The word of each row of the table when the workbook is issued. */
  readonly texts: readonly string[];
  readonly ranges: { readonly by: string; readonly within: string; readonly counts: string };
  /** The rows that are counted, as a condition of its own in every formula; empty where all are. */
  readonly only: string;
}

/** Groups the rows of a table as a block of the template asks. */
export function tallyOf(block: SummaryBlock, table: PlacedTable, context: BookContext, head: number): Tally | null {
  const find = (key?: string) => table.columns.find(({ template }) => template.key === key);
  const [by, within, counts] = [find(block.by), find(block.within), find(block.counts)];
  if (!by || !counts) return null;
  const words = columnWords(counts.template, table.sheet, context);
  const texts = (column: PlacedColumn) => textsOf(column, table, context);
  const only = find(block.only?.column);
  const word = only
    ? (columnWords(only.template, table.sheet, context).find(({ code }) => code === block.only?.code)?.word ?? '')
    : '';
  const hasEmpty = block.empty !== undefined;
  const range = (column: PlacedColumn | undefined) =>
    column ? fixedRange(table.sheet.name[context.language], column.number, 2, table.lastRow) : '';
  return {
    heading: [within, by].flatMap((column) => column?.template.heading[context.language] ?? []).join(' / '),
    head,
    words,
    hasEmpty,
    width: words.length + (hasEmpty ? 2 : 1),
    lines: linesOf(countedRows(table, only && texts(only), word), texts(by), within ? texts(within) : null, head + 1),
    texts: texts(counts),
    ranges: { by: range(by), within: range(within), counts: range(counts) },
    only: only ? `,${range(only)},"${word}"` : '',
  };
}

/** The words of a column as they stand in the cells when the workbook is issued. */
function textsOf({ number }: PlacedColumn, { sheet }: PlacedTable, { planned }: BookContext): readonly string[] {
  const rows = planned.get(sheet.key)?.issued?.rows ?? [];
  return rows.map(({ values }) => values[number - 1]?.text ?? '');
}

/** The rows that are counted, as numbers from 0. */
const countedRows = (table: PlacedTable, texts: readonly string[] | undefined, word: string): readonly number[] =>
  table.view.rows.map((_, at) => at).filter((at) => texts === undefined || texts[at] === word);

function linesOf(
  all: readonly number[],
  labels: readonly string[],
  groups: readonly string[] | null,
  firstRow: number,
): readonly TallyLine[] {
  if (!groups) return items(all, labels, null, firstRow);
  const lines: TallyLine[] = [];
  for (const [label, counted] of Map.groupBy(all, (at) => groups[at] ?? '')) {
    const group = { label, row: firstRow + lines.length, isGroup: true, group: null, counted };
    lines.push(group, ...items(counted, labels, group, group.row + 1));
  }
  return lines;
}

function items(
  rows: readonly number[],
  labels: readonly string[],
  group: TallyLine | null,
  firstRow: number,
): readonly TallyLine[] {
  const byLabel = [...Map.groupBy(rows, (at) => labels[at] ?? '')];
  return byLabel.map(([label, counted], at) => ({ label, row: firstRow + at, isGroup: false, group, counted }));
}
