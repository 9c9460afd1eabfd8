import type { Language } from '@shinrai/core';
import type { CodeList, TrackerView } from '@shinrai/views';
import type { ColumnTemplate, TableSheet } from '../template/sheet-schema.ts';
import type { ListTemplate } from '../template/tracker-template.ts';

/** A list with its words in the language of the workbook and the row where they begin on the sheet of lists. */
export interface PlacedList {
  readonly key: string;
  readonly name: string;
  readonly values: readonly { readonly code: string; readonly word: string }[];
  readonly firstRow: number;
}

/** The name by which a drop-down refers to a list. */
export const listName = (key: string): string => `list_${key}`;

/** The lists of the template, one below the other, under one row of headings. */
export function placeLists(
  lists: readonly ListTemplate[],
  known: readonly CodeList[],
  language: Language,
): readonly PlacedList[] {
  let firstRow = 2;
  return lists.map((list) => {
    const values = valuesOf(list, known, language);
    const placed = { key: list.key, name: list.name[language], values, firstRow };
    firstRow += values.length;
    return placed;
  });
}

function valuesOf(list: ListTemplate, known: readonly CodeList[], language: Language): PlacedList['values'] {
  if (list.values) return list.values.map(({ code, ...words }) => ({ code, word: words[language] }));
  const without = new Set<string>(list.without);
  const values = known.find(({ key }) => key === list.of)?.values ?? [];
  return values.filter(({ code }) => !without.has(code));
}

const listInView = ({ sheets }: Pick<TrackerView, 'sheets'>, { rows }: TableSheet, { key }: ColumnTemplate) =>
  sheets.flatMap((sheet) => (sheet.key === rows ? sheet.columns : [])).find((column) => column.key === key)?.list;

/** The words that a column can have: an input's own list, or the one that the view takes them from. */
export function columnWords(
  column: ColumnTemplate,
  sheet: TableSheet,
  { lists, view }: { readonly lists: readonly PlacedList[]; readonly view: Pick<TrackerView, 'lists' | 'sheets'> },
): PlacedList['values'] {
  const known: readonly Pick<PlacedList, 'key' | 'values'>[] = column.input ? lists : view.lists;
  const list = column.input ? column.list : listInView(view, sheet, column);
  return known.find(({ key }) => key === list)?.values ?? [];
}
