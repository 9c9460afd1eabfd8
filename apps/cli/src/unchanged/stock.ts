import { type Dirent, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { listingOf, markOf } from './mark.ts';

/** What stands in some folders, as seen from outside. */
export interface Stock {
  /** Marks of files, by path. */
  readonly files: ReadonlyMap<string, string>;
  /** Names in folders, by path. */
  readonly folders: ReadonlyMap<string, string>;
}

/** Folders that hold nothing that a build reads. */
const SKIPPED = new Set(['node_modules', 'out', '.git', '.turbo', 'test', 'scripts', '__snapshots__']);

/** More files than this are no folder of a plan. */
export const MOST_FILES = 20_000;

/** Takes stock of folders, with those below them, and of single files. */
export const takeStock = (paths: readonly string[], single: readonly string[] = []): Stock => {
  const files = new Map(single.map((path) => [path, markOf(path)]));
  const folders = new Map<string, string>();
  const visit = (folder: string): void => {
    folders.set(folder, listingOf(folder));
    for (const entry of entriesOf(folder)) {
      const path = join(folder, entry.name);
      if (!entry.isDirectory()) files.set(path, markOf(path));
      else if (!SKIPPED.has(entry.name) && files.size < MOST_FILES) visit(path);
    }
  };
  for (const path of paths) visit(path);
  return { files, folders };
};

const entriesOf = (folder: string): readonly Dirent[] => {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
};

/** Whether all is as it was. */
export const isAsBefore = ({ files, folders }: Stock): boolean =>
  [...folders].every(([path, listing]) => listingOf(path) === listing) &&
  [...files].every(([path, mark]) => markOf(path) === mark);

/** The files that were written, added or taken away between one stock and the next, sorted. */
export const changedFiles = (before: Stock, after: Stock): readonly string[] =>
  [...new Set([...before.files.keys(), ...after.files.keys()])]
    .filter((path) => before.files.get(path) !== after.files.get(path))
    .toSorted();
