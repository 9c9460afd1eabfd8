import { squash } from '@shinrai/testing';
import { plain } from '../data/shipped-plan.ts';

/**
 * Words in the form in which every format can be searched: without line breaks and widths, dashes of one kind.
 *
 * @example fold('第１回 AZEC\n閣僚会合') // '第1回AZEC閣僚会合'
 */
export const fold = (words: string): string => plain(squash(words));

/** Those of the words that a text does not say. The text must be folded already: it is long, and searched often. */
export const missingFrom = (folded: string, words: Iterable<string>): readonly string[] =>
  [...new Set(words)].filter((word) => !folded.includes(fold(word)));
