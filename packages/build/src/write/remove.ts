import { rm, rmdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Removes the folders of a path from the inside out, as long as they are empty. */
const removeEmptyFolders = async (outDir: string, path: string): Promise<void> => {
  for (let folder = dirname(path); folder !== '.'; folder = dirname(folder)) {
    try {
      await rmdir(join(outDir, folder));
    } catch {
      return;
    }
  }
};

/** Deletes one output and the folders that it leaves empty. A file that is already gone is fine. */
export const removeOutput = async (outDir: string, path: string): Promise<void> => {
  await rm(join(outDir, path), { force: true });
  await removeEmptyFolders(outDir, path);
};
