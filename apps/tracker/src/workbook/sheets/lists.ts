import { rowHeight } from '../../measure/row-height.ts';
import type { ListsSheet } from '../../template/sheet-schema.ts';
import { fixedRange } from '../address.ts';
import { textCell } from '../cell-value.ts';
import type { BookContext } from '../context.ts';
import { listName } from '../lists.ts';
import type { NamedRange, RowPlan, SheetPlan } from '../sheet-plan.ts';

const WIDTHS = [30, 24, 30];
const WORD_COLUMN = 3;

/** The lists behind the drop-downs as one table: list, code, word. */
export function planLists(sheet: ListsSheet, context: BookContext): SheetPlan | null {
  const { lists, language, template } = context;
  if (lists.length === 0) return null;
  const headings = [sheet.headings.list, sheet.headings.code, sheet.headings.word].map((words) => words[language]);
  const height = rowHeight([], template.font.size);
  const row = (texts: readonly string[], name: 'heading' | 'fixed'): RowPlan => ({
    height,
    cells: texts.map((text) => textCell(text, { name })),
  });
  return {
    key: sheet.key,
    name: sheet.name[language],
    visibility: sheet.visibility,
    tab: null,
    widths: WIDTHS,
    rows: [
      row(headings, 'heading'),
      ...lists.flatMap(({ name, values }) => values.map(({ code, word }) => row([name, code, word], 'fixed'))),
    ],
    frozen: { columns: 0, rows: 1 },
    table: { name: `tbl_${sheet.key}`, headings },
    rules: [],
    marked: [],
    pageBreaks: [],
    blocks: [],
    print: sheet.print,
  };
}

/** The names that drop-downs refer to, one per list. */
export function listNames(sheet: ListsSheet, { lists, language }: BookContext): readonly NamedRange[] {
  return lists
    .filter(({ values }) => values.length > 0)
    .map(({ key, values, firstRow }) => ({
      name: listName(key),
      range: fixedRange(sheet.name[language], WORD_COLUMN, firstRow, firstRow + values.length - 1),
    }));
}
