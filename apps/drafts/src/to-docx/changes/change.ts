import type { Element } from 'hast';
import type { Around, Change } from '../around.ts';
import type { State } from '../state.ts';
import { attribute } from '../tree.ts';
import { changed } from '../wml/run.ts';
import type { Xml } from '../wml/xml.ts';

/** What Word writes of a mark: its number, who and when. */
export interface Stamp {
  readonly id: number;
  readonly author: string;
  readonly date: string;
}

/** Numbers a mark. */
export const stamp = (state: State, { author, date }: Change): Stamp => ({ id: state.changes.next(), author, date });

const KINDS = { inserted: 'insertion', deleted: 'deletion' } as const;

/** The mark that an element bears, of the kind that its name or its `data-change` says. */
export function changeOf(element: Element, kind?: Change['kind']): Change | undefined {
  const told = kind ?? KINDS[attribute(element, 'dataChange') as keyof typeof KINDS];
  if (!told) return undefined;
  const [author, date] = [attribute(element, 'dataAuthor'), attribute(element, 'dateTime')];
  if (author === undefined || date === undefined) throw new Error('an edit mark needs data-author and datetime');
  return { kind: told, author, date: date.includes('T') ? date : `${date}T00:00:00Z` };
}

/** The place of an element, which is new or gone with all that stands in it where it says so. */
export function within(element: Element, around: Around): Around {
  const change = changeOf(element);
  return change ? { ...around, change, format: { ...around.format, change } } : around;
}

/**
 * A run that holds no text, such as a tab, a picture or a note, with the mark of what it stands in.
 *
 * @see ECMA-376 part 1, 17.13.5.18 (ins), 17.13.5.14 (del)
 */
export const tracked = (run: Xml, state: State, { format }: Around): Xml =>
  format.change ? changed(format.change.kind, stamp(state, format.change), run) : run;
