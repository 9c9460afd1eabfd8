import { join } from 'node:path';
import { INDEX_FILE, LOCK_FILE, MANIFEST_FILE, type Manifest, programFolders } from '@shinrai/build';
import { ABSENT, digestOf, markOf } from './mark.ts';
import { ELAPSED, seenFile, writeMemory } from './recall.ts';
import { isAsBefore, MOST_FILES, type Single, takeStock } from './stock.ts';

/** What a build was, once it is over. */
export interface Ended {
  readonly outDir: string;
  readonly manifest: Manifest;
  /** What the same command line would say if it were given again at once and took so long. */
  say(elapsed: number): string;
}

/** Everything that a build may read, as it was before the build read any of it. */
export interface Seen {
  /** Keeps what the build would say next time, unless something changed while it ran. */
  remember(file: string, ended: Ended): void;
}

/** Takes note of the folders of a plan and of templates, of what is read beside them, and of the program itself. */
export const takeNote = (folders: readonly string[], { files = [], listings = [] }: Single): Seen => {
  const stock = takeStock([...folders, ...programFolders(import.meta.url)], {
    files: [...files, ...installedPackages()],
    listings,
  });
  return {
    remember(file, { outDir, manifest, say }) {
      if (!isAsBefore(stock) || stock.files.size >= MOST_FILES || manifest.unfinished?.length) return;
      const files = Object.fromEntries([
        ...[...stock.files].map(([path, mark]) => [path, seenFile(mark, digestOf(path))]),
        ...manifest.outputs.map(({ path, sha256 }) => outputFile(join(outDir, path), sha256)),
        ...[INDEX_FILE, MANIFEST_FILE].map((name) => outputFile(join(outDir, name))),
        [join(outDir, LOCK_FILE), [ABSENT, ABSENT]],
      ]);
      writeMemory(file, { said: say(ELAPSED), folders: Object.fromEntries(stock.folders), files });
    },
  };
};

const outputFile = (path: string, sha256 = digestOf(path)) => [path, seenFile(markOf(path), sha256)] as const;

/** The files that name the versions of all packages of others. */
const installedPackages = (): readonly string[] => {
  const root = join(import.meta.dirname, '../../../..');
  return ['pnpm-lock.yaml', 'node_modules/.pnpm/lock.yaml', 'node_modules/.modules.yaml'].map((path) =>
    join(root, path),
  );
};
