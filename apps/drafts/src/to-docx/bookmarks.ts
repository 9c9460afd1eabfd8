import { createHash } from 'node:crypto';
import { element, type Xml } from './wml/xml.ts';

/** Word allows 40 characters; five are kept for telling repeated mentions apart. */
const LONGEST = 35;

/** The bookmarks of one document: each name once, each with a number of its own. */
export interface Bookmarks {
  /** Sets a bookmark around runs. */
  wrap(name: string, runs: readonly Xml[]): readonly Xml[];
  /** Sets a bookmark named after a fact; a second mention of the same fact gets `_2`. */
  wrapFact(fact: string, runs: readonly Xml[]): readonly Xml[];
}

/** Begins a document without bookmarks. */
export function createBookmarks(): Bookmarks {
  const mentions = new Map<string, number>();
  let count = 0;
  const wrap = (name: string, runs: readonly Xml[]) => {
    count += 1;
    const start = element('w:bookmarkStart', { 'w:name': name, 'w:id': count });
    return [start, ...runs, element('w:bookmarkEnd', { 'w:id': count })];
  };
  return {
    wrap,
    wrapFact(fact, runs) {
      const name = bookmarkName(fact);
      const mention = (mentions.get(name) ?? 0) + 1;
      mentions.set(name, mention);
      return wrap(mention === 1 ? name : `${name}_${mention}`, runs);
    },
  };
}

/**
 * The name of the bookmark for an id or a fact: letters, digits and underscores. The underscore in front makes it one
 * that Word does not list, as with its own bookmarks. What does not fit is cut and told apart by a digest.
 *
 * @example bookmarkName('action:jenesys-exchange#title') // '_action_jenesys_exchange_title'
 */
export function bookmarkName(id: string): string {
  const name = `_${id.replace(/[^A-Za-z0-9]+/g, '_')}`;
  if (name.length <= LONGEST && /^[\x20-\x7e]*$/.test(id)) return name;
  const digest = createHash('sha256').update(id).digest('hex').slice(0, 8);
  return `${name.slice(0, LONGEST - 9)}_${digest}`;
}
