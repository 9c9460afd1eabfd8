import { nearest } from '@shinrai/diagnostics';
import { budgetOf } from './budget.ts';

/** Finds what a mistyped word most likely means; nothing when that would take too long. */
export type Suggest = (word: string, candidates: Iterable<string> & { readonly size: number }) => string | undefined;

/**
 * Letters that are compared for all suggestions of one loading, a moment's work: hundreds of words among the hundreds of
 * ids of a plan, or some dozens among ten thousand.
 */
export const LETTERS = 10_000_000;

/** Suggests as long as that takes a moment. */
export function suggester(letters: number = LETTERS): Suggest {
  const mayCompare = budgetOf(letters);
  return (word, candidates) => (mayCompare(word.length * candidates.size) ? nearest(word, candidates) : undefined);
}

/** For a glance, of which nothing is told. */
export const suggestNothing: Suggest = () => undefined;
