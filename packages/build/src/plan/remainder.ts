import type { Manifest, ManifestEntry } from '../manifest.ts';
import { mapPool } from '../pool.ts';
import { checkFile, FILES_AT_ONCE } from './file-state.ts';

/** What becomes of the paths that the last manifest names and a build does not make. */
export interface Remainder {
  /** What the folder holds beyond this build: other languages, other shards. */
  readonly kept: readonly ManifestEntry[];
  /** Paths that are no longer outputs. */
  readonly removals: readonly string[];
  /** Paths beyond this build that an earlier one left unfinished, or whose file is not as recorded. */
  readonly unfinished: readonly string[];
}

/** What the remainder is planned from. */
export interface RemainderOptions {
  readonly outDir: string;
  readonly previous: Manifest | undefined;
  readonly filtered: boolean;
  /** Paths of all outputs that the apps list. */
  readonly listed: ReadonlySet<string>;
  /** Those of them that this build makes or finds fresh. */
  readonly made: ReadonlySet<string>;
}

const splitByState = async (outDir: string, entries: readonly ManifestEntry[]) => {
  const states = await mapPool(entries, FILES_AT_ONCE, (entry) => checkFile(outDir, entry));
  return {
    whole: entries.filter((_, index) => states[index] === 'whole'),
    broken: entries.filter((_, index) => states[index] !== 'whole').map(({ path }) => path),
  };
};

/** Sorts what is beyond a build into what is kept, what is removed and what nobody vouches for. */
export const planRemainder = async (options: RemainderOptions): Promise<Remainder> => {
  const { outDir, previous, filtered, listed, made } = options;
  const isGone = (path: string) => !filtered && !listed.has(path);
  const isBeyond = (path: string) => !made.has(path) && !isGone(path);
  const entries = previous?.outputs ?? [];
  const unfinished = previous?.unfinished ?? [];
  const beyond = entries.filter(({ path }) => isBeyond(path));
  const { whole, broken } = await splitByState(outDir, beyond);
  return {
    kept: whole,
    removals: [...new Set([...entries.map(({ path }) => path), ...unfinished].filter(isGone))].sort(),
    unfinished: [...unfinished.filter(isBeyond), ...broken],
  };
};
