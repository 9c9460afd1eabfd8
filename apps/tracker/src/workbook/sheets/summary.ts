import { rowHeight } from '../../measure/row-height.ts';
import type { SummaryBlock, SummarySheet } from '../../template/sheet-schema.ts';
import { textCell } from '../cell-value.ts';
import { type BookContext, type PlacedTable, say } from '../context.ts';
import { markOf, symbolFormat } from '../marks.ts';
import type { CellPlan, RowPlan, SheetPlan } from '../sheet-plan.ts';
import { countFormulas, totalFormulas } from '../tally/formulas.ts';
import { type Tally, tallyOf } from '../tally/tally.ts';

const SPACE = 14;
/** Nought is a dash: what is there stands out. */
const COUNT_FORMAT = '0;-0;"–"';

/** Counts of the rows of a table by two of its columns: formulas that stay true while people fill the table in. */
export function planSummary(sheet: SummarySheet, context: BookContext): SheetPlan | null {
  const table = context.tables.get(sheet.of);
  if (!table) return null;
  const rows: RowPlan[] = [];
  const blocks: number[] = [];
  for (const block of sheet.blocks) {
    if (rows.length > 0) rows.push({ height: SPACE, cells: [] });
    blocks.push(rows.length + 1);
    rows.push(...blockRows(sheet, block, table, context, rows.length + 1));
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
    blocks,
    print: sheet.print,
  };
}

/** A title, a row of headings, a row for each thing that is counted, a total. */
function blockRows(
  sheet: SummarySheet,
  block: SummaryBlock,
  table: PlacedTable,
  context: BookContext,
  firstRow: number,
): readonly RowPlan[] {
  const tally = tallyOf(block, table, context, firstRow + 1);
  if (!tally) return [];
  const lowest = rowHeight([], context.template.font.size);
  return [
    titleRow(say(context, block.title), tally, context),
    headingRow(sheet, block, tally, context),
    ...tally.lines.map((line) => ({
      height: rowHeight([{ text: line.label, width: sheet.widths.label - 2 }], context.template.font.size),
      cells: [
        textCell(line.label, line.isGroup ? { name: 'group' } : { name: 'label', indent: line.group ? 1 : 0 }),
        ...countFormulas(line, tally).map((value) => countCell(value, line.isGroup ? 'group' : 'count')),
      ],
    })),
    {
      height: lowest,
      cells: [
        textCell(say(context, sheet.total), { name: 'total' }),
        ...totalFormulas(tally).map((value) => countCell(value, 'total')),
      ],
    },
  ];
}

const countCell = (value: CellPlan['value'], name: 'group' | 'count' | 'total'): CellPlan => ({
  value,
  look: { name, align: 'right', format: COUNT_FORMAT },
});

function titleRow(title: string, tally: Tally, { template }: BookContext): RowPlan {
  const look = { name: 'section' } as const;
  return {
    height: rowHeight([], template.font.size + 2),
    cells: [textCell(title, look), ...Array<CellPlan>(tally.width).fill({ value: null, look })],
  };
}

function headingRow(sheet: SummarySheet, block: SummaryBlock, tally: Tally, context: BookContext): RowPlan {
  const look = { name: 'heading', align: 'centre' } as const;
  const ends = [...(block.empty ? [say(context, block.empty)] : []), say(context, sheet.total)];
  const texts = [...tally.words.map(({ word }) => `● ${word}`), ...ends];
  return {
    height: rowHeight(
      texts.map((text) => ({ text, width: sheet.widths.count })),
      context.template.font.size,
    ),
    cells: [
      textCell(tally.heading, { name: 'heading' }),
      ...tally.words.map(({ code, word }) => {
        const mark = markOf(code, context.template);
        return textCell(word, mark ? { ...look, format: symbolFormat(mark) } : look);
      }),
      ...ends.map((text) => textCell(text, look)),
    ],
  };
}
