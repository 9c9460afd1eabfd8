import { messages } from '@shinrai/diagnostics';
import type { Rule } from './rule.ts';

/** Passages that say something; headings, page numbers and notes need not be cited. */
const TELLING = new Set(['action', 'detail', 'caption', 'link', 'overview']);

/** Nothing that the source says is lost: every passage is cited by the facts that it states. */
export const passagesAreCited: Rule = {
  needs: ['segment'],
  needsAllFiles: true,
  check: ({ all, references }, locate) => {
    const cited = new Set(references.filter(({ kind }) => kind === 'segment').map(({ id }) => id));
    return all('segment')
      .filter(({ id, value }) => TELLING.has(value.kind) && !cited.has(id))
      .map((segment) => messages.sourcePassageNotUsed({ segment: segment.id }, { place: locate(segment) }));
  },
};
