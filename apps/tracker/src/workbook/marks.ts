import type { StateMark, TrackerTemplate } from '../template/tracker-template.ts';
import type { BookContext } from './context.ts';
import type { MarkedRange } from './sheet-plan.ts';

/** The words of a list that the template marks, with their marks. Lists of other things than states have none. */
export function marksOf(list: string, { lists, template }: BookContext): MarkedRange['marks'] {
  const values = lists.find(({ key }) => key === list)?.values ?? [];
  return values.flatMap(({ code, word }) => {
    const mark = markOf(code, template);
    return mark ? [{ word, mark }] : [];
  });
}

/** How a code is marked, if it is a state. */
export const markOf = (code: string, { states }: TrackerTemplate): StateMark | undefined =>
  (states as Readonly<Record<string, StateMark>>)[code];

/** Number format that shows the symbol before the word: the cell's value stays the bare word. */
export const symbolFormat = ({ symbol }: StateMark): string => `"${symbol} "@`;
