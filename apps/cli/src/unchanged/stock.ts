import { type Dirent, existsSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { listingOf, markOf } from './mark.ts';

/** What stands in some folders, as seen from outside. */
export interface Stock {
  /** Marks of files, by path. */
  readonly files: ReadonlyMap<string, string>;
  /** Names in folders, by path. */
  readonly folders: ReadonlyMap<string, string>;
}

/** Folders at the top of a package, or of a plan with a repository of its own, that hold nothing that a build reads. */
const SKIPPED = new Set(['node_modules', 'out', '.git', '.turbo', 'test', 'scripts']);

/** More files than this are no folder of a plan. */
export const MOST_FILES = 20_000;

/** What stock is taken of beside whole folders. */
export interface Single {
  readonly files?: readonly string[];
  /** Folders of which only the names in them count. */
  readonly listings?: readonly string[];
}

/** Takes stock of folders, with those below them, and of single files and listings. */
export const takeStock = (paths: readonly string[], { files: single = [], listings = [] }: Single = {}): Stock => {
  const files = new Map(single.map((path) => [path, markOf(path)]));
  const folders = new Map(listings.map((path) => [path, listingOf(path)]));
  const followed = new Set<string>();
  const visit = (folder: string, skipped: ReadonlySet<string>): void => {
    folders.set(folder, listingOf(folder));
    for (const entry of entriesOf(folder)) {
      const path = join(folder, entry.name);
      if (!isFolder(entry, path, followed)) files.set(path, markOf(path));
      else if (!skipped.has(entry.name) && files.size < MOST_FILES) visit(path, NONE);
    }
  };
  for (const path of paths) visit(path, isHome(path) ? SKIPPED : NONE);
  return { files, folders };
};

const NONE: ReadonlySet<string> = new Set();

/** Whether it is known what is read of a folder; of templates, any folder may be. */
const isHome = (folder: string): boolean =>
  ['package.json', 'plan.yaml'].some((name) => existsSync(join(folder, name)));

/** Whether there are files below a name: in a folder, or behind a link to one that was not followed before. */
const isFolder = (entry: Dirent, path: string, followed: Set<string>): boolean => {
  if (!entry.isSymbolicLink()) return entry.isDirectory();
  const real = folderBehind(path);
  if (real === undefined || followed.has(real)) return false;
  followed.add(real);
  return true;
};

const folderBehind = (link: string): string | undefined => {
  try {
    return statSync(link).isDirectory() ? realpathSync(link) : undefined;
  } catch {
    return undefined;
  }
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
