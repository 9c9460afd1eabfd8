import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, sep } from 'node:path';

/** A path as people type it: the folder as it was given, then the path inside it, with "/" between folders. */
export function labelOf(folder: string, path: string): string {
  return join(folder, path).replaceAll(sep, '/');
}

/**
 * The names in a plan folder and in its sectors/, sorted, with "/" after folders. Hidden files are left out. The order
 * is that of code units, the same on every machine.
 */
export async function listFolder(folder: string): Promise<readonly string[]> {
  const [top, sectors] = await Promise.all([entriesIn(folder), entriesIn(join(folder, 'sectors'))]);
  return [...top.map(nameOf), ...sectors.map((entry) => `sectors/${nameOf(entry)}`)].sort();
}

/** The names in a folder; none when it cannot be listed. */
export async function namesIn(folder: string): Promise<readonly string[]> {
  return (await entriesIn(folder)).map(({ name }) => name);
}

async function entriesIn(folder: string): Promise<readonly Dirent[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries.filter(({ name }) => !name.startsWith('.'));
}

const nameOf = (entry: Dirent) => (entry.isDirectory() ? `${entry.name}/` : entry.name);
