import { type Dirent, existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { INDEX_FILE, LOCK_FILE, MANIFEST_FILE, type Manifest, programFolders } from '@shinrai/build';
import { ABSENT, digestOf, listingOf, markOf } from './mark.ts';
import { ELAPSED, seenFile, writeMemory } from './recall.ts';

/** What a build was, once it is over. */
export interface Ended {
  readonly outDir: string;
  readonly manifest: Manifest;
  /** What the same command line would say if it were given again at once and took so long. */
  say(elapsed: number): string;
}

/** Everything that a build may read, as it was before the build read any of it. */
export interface Watch {
  /** Keeps what the build would say next time, unless something changed while it ran. */
  remember(file: string, ended: Ended): void;
}

/** Folders that hold nothing that a build reads. */
const SKIPPED = new Set(['node_modules', 'out', '.git', '.turbo', 'test', 'scripts', '__snapshots__']);

/** More files than this are no folder of a plan. */
const MOST_FILES = 20_000;

/** Takes note of the folders of a plan and of templates, and of the program itself. */
export const watch = (folders: readonly string[]): Watch => {
  const seen = new Map<string, string>();
  const listings = new Map<string, string>();
  for (const folder of [...folders, ...programFolders(import.meta.url)]) note(folder);
  for (const path of installedPackages()) seen.set(path, markOf(path));

  function note(folder: string): void {
    listings.set(folder, listingOf(folder));
    for (const entry of entriesOf(folder)) {
      const path = join(folder, entry.name);
      if (!entry.isDirectory()) seen.set(path, markOf(path));
      else if (!SKIPPED.has(entry.name) && seen.size < MOST_FILES) note(path);
    }
  }

  return {
    remember(file, { outDir, manifest, say }) {
      const isSame =
        [...listings].every(([path, listing]) => listingOf(path) === listing) &&
        [...seen].every(([path, mark]) => markOf(path) === mark);
      if (!isSame || seen.size >= MOST_FILES || manifest.unfinished?.length) return;
      const files = Object.fromEntries([
        ...[...seen].map(([path, mark]) => [path, seenFile(mark, digestOf(path))]),
        ...manifest.outputs.map(({ path, sha256 }) => outputFile(join(outDir, path), sha256)),
        ...[INDEX_FILE, MANIFEST_FILE].map((name) => outputFile(join(outDir, name))),
        [join(outDir, LOCK_FILE), [ABSENT, ABSENT]],
      ]);
      writeMemory(file, { said: say(ELAPSED), folders: Object.fromEntries(listings), files });
    },
  };
};

const outputFile = (path: string, sha256 = digestOf(path)) => [path, seenFile(markOf(path), sha256)] as const;

const entriesOf = (folder: string): readonly Dirent[] =>
  existsSync(folder) ? readdirSync(folder, { withFileTypes: true }) : [];

/** The files that name the versions of all packages of others. */
const installedPackages = (): readonly string[] => {
  const root = join(import.meta.dirname, '../../../..');
  return ['pnpm-lock.yaml', 'node_modules/.pnpm/lock.yaml', 'node_modules/.modules.yaml'].map((path) =>
    join(root, path),
  );
};
