import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256 } from '../hash.ts';
import type { ManifestEntry } from '../manifest.ts';

/** Files looked at side by side: enough to keep the disk busy, few enough for any limit on open files. */
export const FILES_AT_ONCE = 16;

/** How the file of a manifest entry is found on disk. */
export type FileState = 'whole' | 'missing' | 'altered';

/** Compares a file with what the manifest says of it: the size first, then every byte. */
export const checkFile = async (outDir: string, entry: ManifestEntry): Promise<FileState> => {
  const path = join(outDir, entry.path);
  const info = await stat(path).catch(() => undefined);
  if (!info?.isFile()) return 'missing';
  if (info.size !== entry.bytes) return 'altered';
  return sha256(await readFile(path)) === entry.sha256 ? 'whole' : 'altered';
};
