import type { Dirent } from 'node:fs';
import { opendir } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { isInside } from './is-inside.ts';

/** A path as people type it: the folder as it was given, then the path inside it, with "/" between folders. */
export function labelOf(folder: string, path: string): string {
  return join(folder, path).replaceAll(sep, '/');
}

/**
 * The names in a plan folder and in its sectors/, sorted, with "/" after folders. Hidden files are left out. The order
 * is that of code units, the same on every machine.
 */
export async function listFolder(folder: string): Promise<readonly string[]> {
  const [top, sectors] = await Promise.all([entriesIn(folder), entriesInside(folder, 'sectors')]);
  return [...top.map(nameOf), ...sectors.map((entry) => `sectors/${nameOf(entry)}`)].sort();
}

/** The names in a folder; none when it cannot be listed. */
export async function namesIn(folder: string): Promise<readonly string[]> {
  return (await entriesIn(folder)).map(({ name }) => name);
}

/** What lies in a folder of a plan; nothing where that leads out of the plan. */
export async function entriesInside(plan: string, folder: string): Promise<readonly Dirent[]> {
  const path = join(plan, folder);
  const isOurs = await isInside(plan, path).catch(() => false);
  return isOurs ? entriesIn(path) : [];
}

/** Names of one folder that are looked at: far more than a plan has, and listed in a moment. */
const MOST_NAMES = 20_000;

/** What lies in a folder, but not more than can be listed in a moment; nothing when it cannot be listed. */
export async function entriesIn(folder: string): Promise<readonly Dirent[]> {
  const entries: Dirent[] = [];
  try {
    for await (const entry of await opendir(folder, { bufferSize: 1_000 })) {
      if (entries.length === MOST_NAMES) break;
      if (!entry.name.startsWith('.')) entries.push(entry);
    }
  } catch {
    return [];
  }
  return entries;
}

const nameOf = (entry: Dirent) => (entry.isDirectory() ? `${entry.name}/` : entry.name);
