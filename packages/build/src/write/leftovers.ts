import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { TEMPORARY_SUFFIX } from './atomic.ts';

const filesBelow = async (folder: string): Promise<readonly string[]> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
};

/** Deletes what killed builds left half-written. Only for the holder of the lock: it would hit a running build. */
export const removeLeftovers = async (outDir: string): Promise<void> => {
  const leftovers = (await filesBelow(outDir)).filter((path) => path.endsWith(TEMPORARY_SUFFIX));
  await Promise.all(leftovers.map((path) => rm(path, { force: true })));
};
