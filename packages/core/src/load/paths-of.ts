import type { Path } from './state.ts';

/** What is looked for in a value. */
interface Wanted {
  readonly isMeant: (value: unknown) => boolean;
  /** Keys whose values are not looked into. */
  readonly without?: ReadonlySet<string>;
}

/**
 * The paths of all values that are meant, the value itself included, in the order in which they stand. Asked about every
 * entity of a plan, in which next to nothing is meant: only what is found costs a path.
 */
export function pathsOf(value: unknown, wanted: Wanted): readonly Path[] {
  const found: Path[] = [];
  collect(value, wanted, [], found);
  return found;
}

function collect(value: unknown, wanted: Wanted, path: (string | number)[], found: Path[]): void {
  if (wanted.isMeant(value)) found.push([...path]);
  if (typeof value !== 'object' || value === null) return;
  const isList = Array.isArray(value);
  for (const [key, one] of Object.entries(value)) {
    if (wanted.without?.has(key)) continue;
    path.push(isList ? Number(key) : key);
    collect(one, wanted, path, found);
    path.pop();
  }
}
