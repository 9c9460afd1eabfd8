/** Lines and entries that a file may have; the largest of real plans has a few thousand. */
export const MOST_ENTRIES = 40_000;

/** What begins an entry or an error: a line, a comma, a bracket, a sign of YAML, a key or a dash with white space behind. */
const BEGINNING = /[\n,[{"\\&!*]|[-?:](?=\s)/g;

/**
 * How many lines and entries a text has, counted until there are more than are read. Told before it is parsed: each
 * costs the parser a while.
 */
export function countEntries(text: string): number {
  let count = 0;
  BEGINNING.lastIndex = 0;
  while (count <= MOST_ENTRIES && BEGINNING.test(text)) count += 1;
  return count;
}

/** Whether a text has more lines and entries than are read. */
export const isFlood = (text: string): boolean => countEntries(text) > MOST_ENTRIES;
