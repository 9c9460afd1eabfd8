import type { Change } from '../around.ts';
import { attribute } from '../tree.ts';
import type { InlineHandler } from './handler.ts';

const change =
  (kind: Change['kind']): InlineHandler =>
  (element, state, around) => {
    const [author, date] = [attribute(element, 'dataAuthor'), attribute(element, 'dateTime')];
    if (author === undefined || date === undefined) throw new Error('an edit mark needs data-author and datetime');
    const mark = { kind, author, date: date.includes('T') ? date : `${date}T00:00:00Z` } as const;
    return state.content(element, { ...around, format: { ...around.format, change: mark } });
  };

/** Words inserted since an earlier edition, as a tracked change. */
export const ins = change('insertion');

/** Words deleted since an earlier edition, as a tracked change. */
export const del = change('deletion');
