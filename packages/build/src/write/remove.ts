import { rm, rmdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { refuseLinks } from './no-links.ts';

/** Deletes one output. A file that is already gone is fine. */
export const removeOutput = async (outDir: string, path: string): Promise<void> => {
  await refuseLinks(outDir, path);
  await rm(join(outDir, path), { force: true });
};

/** Removes the folders of a path from the inside out, as long as they are empty. */
const pruneFoldersOf = async (outDir: string, path: string): Promise<void> => {
  for (let folder = dirname(path); folder !== '.'; folder = dirname(folder)) {
    try {
      await rmdir(join(outDir, folder));
    } catch {
      return;
    }
  }
};

/** Removes the folders that deleted outputs leave empty. Not while others are written: they make theirs first. */
export const pruneFolders = async (outDir: string, paths: readonly string[]): Promise<void> => {
  for (const path of paths) await pruneFoldersOf(outDir, path);
};
