import { MOST_ENTRIES } from '../load/parse/is-flood.ts';
import { MOST_FILES, MOST_PLAN_ENTRIES } from '../load/read/affordable.ts';
import type { EditionJson } from './migrations.ts';

/** Values of one file: each of its entries has at most two, a value and what holds it. */
export const MOST_IN_A_FILE = 2 * MOST_ENTRIES;

/** What an edition has besides the files of its plan. */
const HEAD = 100;

/** What begins a value or ends a key of JSON; each takes an entry of YAML. In texts too, as there. */
const BEGINNING = /[,[{]|":/g;

/** Whether a text has more values than an edition of the largest plan. Told before it is parsed. */
export function hasTooManyValues(text: string, most: number = MOST_PLAN_ENTRIES + HEAD): boolean {
  let count = 0;
  BEGINNING.lastIndex = 0;
  while (count <= most && BEGINNING.test(text)) count += 1;
  return count > most;
}

/** Whether an edition holds more files, or more in one of them, than can have been frozen. */
export function isTooLarge({ files }: EditionJson): boolean {
  if (typeof files !== 'object' || files === null) return false;
  const held = Object.values(files);
  return held.length > MOST_FILES || held.some((data) => valuesIn(data) > MOST_IN_A_FILE);
}

/** How many values there are in another, itself among them; counted until there are more than a file may have. */
export function valuesIn(value: unknown): number {
  const waiting = [value];
  let count = 0;
  while (waiting.length > 0 && count <= MOST_IN_A_FILE) {
    const next = waiting.pop();
    count += 1;
    if (typeof next !== 'object' || next === null) continue;
    for (const inner of Object.values(next)) waiting.push(inner);
  }
  return count;
}
