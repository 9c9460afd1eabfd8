import { diffArrays } from 'diff';

/** Which members of a list stayed, by their old and new position, which went away and which are new. */
export interface Alignment {
  readonly kept: readonly { readonly from: number; readonly to: number; readonly isMoved: boolean }[];
  readonly removed: readonly number[];
  readonly added: readonly number[];
}

/** Aligns two lists whose members have names of their own; a member is moved when others have overtaken it. */
export function alignByKey(old: readonly string[], now: readonly string[]): Alignment {
  const places = new Map(now.map((key, to) => [key, to]));
  const pairs = old.flatMap((key, from) => {
    const to = places.get(key);
    return to === undefined ? [] : [{ from, to }];
  });
  const steady = longestRise(pairs.map(({ to }) => to));
  const before = new Set(old);
  return {
    kept: pairs.map((pair) => ({ ...pair, isMoved: !steady.has(pair.to) })),
    removed: old.flatMap((key, at) => (places.has(key) ? [] : [at])),
    added: now.flatMap((key, at) => (before.has(key) ? [] : [at])),
  };
}

/**
 * Aligns two lists of members without names: equal ones first, in their order; between these, members that are alike
 * are taken for one that was changed.
 */
export function alignBySequence<T>(
  old: readonly T[],
  now: readonly T[],
  isEqual: (a: T, b: T) => boolean,
  isAlike: (a: T, b: T) => boolean,
): Alignment {
  const kept: { from: number; to: number; isMoved: boolean }[] = [];
  const [removed, added]: [number[], number[]] = [[], []];
  let [gone, fresh]: [number[], number[]] = [[], []];
  const settle = () => {
    for (const from of gone) {
      const to = fresh.find((at) => isAlike(old[from] as T, now[at] as T));
      if (to === undefined) removed.push(from);
      else {
        kept.push({ from, to, isMoved: false });
        added.push(...fresh.filter((at) => at < to));
        fresh = fresh.filter((at) => at > to);
      }
    }
    added.push(...fresh);
    [gone, fresh] = [[], []];
  };
  let [from, to] = [0, 0];
  for (const part of diffArrays([...old], [...now], { comparator: isEqual })) {
    if (part.removed) for (let n = 0; n < part.count; n++) gone.push(from++);
    else if (part.added) for (let n = 0; n < part.count; n++) fresh.push(to++);
    else {
      settle();
      for (let n = 0; n < part.count; n++) kept.push({ from: from++, to: to++, isMoved: false });
    }
  }
  settle();
  return { kept, removed, added };
}

/** The members of the longest rising row that can be picked from a row of different numbers. */
function longestRise(row: readonly number[]): ReadonlySet<number> {
  /** Of the rises of each length, the one that ends lowest so far: its last number. */
  const ends: number[] = [];
  const before = new Map<number, number | undefined>();
  for (const value of row) {
    const length = countBelow(ends, value);
    before.set(value, ends[length - 1]);
    ends[length] = value;
  }
  const rise = new Set<number>();
  for (let value = ends.at(-1); value !== undefined; value = before.get(value)) rise.add(value);
  return rise;
}

/** How many of some rising numbers are below a value. */
function countBelow(numbers: readonly number[], value: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
