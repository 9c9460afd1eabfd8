import { sha256 } from './hash.ts';
import type { Output } from './output.ts';
import { compareText } from './path.ts';

/** One share of a build that is split over several machines: share `index` (from 1) of `of`. */
export interface Shard {
  readonly index: number;
  readonly of: number;
}

/**
 * Reads a share as written on a command line.
 *
 * @example parseShard('2/4') // { index: 2, of: 4 }
 * @returns undefined when it is none
 */
export const parseShard = (text: string): Shard | undefined => {
  const match = /^([1-9]\d{0,3})\/([1-9]\d{0,3})$/.exec(text.trim());
  const [index, of] = [Number(match?.[1]), Number(match?.[2])];
  return match && index <= of ? { index, of } : undefined;
};

type Weighed = Pick<Output, 'path' | 'cost'>;

const byCostThenPath = (a: Weighed, b: Weighed): number => b.cost - a.cost || compareText(a.path, b.path);

/** Position of the smallest load, the first of equals. */
const lightest = (loads: readonly number[]): number => loads.indexOf(Math.min(...loads));

/**
 * The paths that belong to one share. The dearest output goes first, each to the share with the least to do so far, so
 * that every machine comes to the same split and every output is in exactly one share.
 */
export const pathsOfShard = (outputs: readonly Weighed[], shard: Shard): ReadonlySet<string> => {
  const loads = new Array<number>(shard.of).fill(0);
  const paths = new Set<string>();
  for (const { path, cost } of [...outputs].sort(byCostThenPath)) {
    const to = lightest(loads);
    loads[to] = (loads[to] ?? 0) + cost;
    if (to === shard.index - 1) paths.add(path);
  }
  return paths;
};

/** A digest of documents and of what they are made from: shares of one build make the same whole. */
export const wholeOf = (documents: readonly { readonly path: string; readonly inputs: string }[]): string =>
  sha256(
    documents
      .map(({ path, inputs }) => `${path} ${inputs}\n`)
      .sort(compareText)
      .join(''),
  );
