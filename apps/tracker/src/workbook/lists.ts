import type { Language } from '@shinrai/core';
import type { CodeList } from '@shinrai/views';
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
export function placeLists(lists: readonly ListTemplate[], known: readonly CodeList[], language: Language): readonly PlacedList[] {
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
