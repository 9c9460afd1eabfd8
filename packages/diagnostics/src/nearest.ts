import { distance } from 'fastest-levenshtein';

const LONGEST = 100;

/**
 * The candidate that a mistyped word most likely means, or undefined when none is close. Case is ignored; at most a
 * third of the letters may differ. Of equally close candidates the first one wins.
 *
 * @example nearest('co_creation', ['heart-to-heart', 'co-creation']) // 'co-creation'
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  if (word.length > LONGEST) return undefined;
  let best: string | undefined;
  let bestDistance = Number.POSITIVE_INFINITY;
  const wanted = word.toLowerCase();
  for (const candidate of candidates) {
    const farthest = Math.min(reach(word, candidate), bestDistance - 1);
    if (Math.abs(candidate.length - word.length) > farthest) continue;
    const steps = distance(wanted, candidate.toLowerCase());
    if (steps <= farthest) [best, bestDistance] = [candidate, steps];
  }
  return best;
}

/** Words of one or two letters are only close when all but one letter agree; longer ones may differ in a third. */
function reach(word: string, candidate: string): number {
  const longest = Math.max(word.length, candidate.length);
  return Math.min(Math.ceil(longest / 3), longest - 1);
}
