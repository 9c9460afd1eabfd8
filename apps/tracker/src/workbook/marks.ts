import type { ColumnTemplate, TableSheet } from '../template/sheet-schema.ts';
import type { Mark, TrackerTemplate } from '../template/tracker-template.ts';
import type { BookContext } from './context.ts';
import { columnWords } from './lists.ts';
import type { MarkedRange } from './sheet-plan.ts';

/** The words of a column that the template marks, with their marks. Words that are no states have none. */
export function marksOf(column: ColumnTemplate, sheet: TableSheet, context: BookContext): MarkedRange['marks'] {
  return columnWords(column, sheet, context).flatMap(({ code, word }) => {
    const mark = markOf(code, context.template);
    return mark ? [{ word, mark }] : [];
  });
}

/** How a code is marked, if it is. */
export const markOf = (code: string, { states, marks }: TrackerTemplate): Mark | undefined =>
  (states as Readonly<Record<string, Mark>>)[code] ?? marks[code];

/** Number format that shows the symbol before the word: the cell's value stays the bare word. */
export const symbolFormat = ({ symbol }: Mark): string => `"${symbol} "@`;
