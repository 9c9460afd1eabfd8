import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** The files in a folder and in the folders in it, by their paths inside it. */
export interface Listing {
  /** Tables of every kind, so that those of a wrong kind are told. */
  readonly tables: readonly string[];
  /** What else lies there; it may be somebody's answer. */
  readonly others: readonly string[];
}

const TABLE = /\.(?:xl[st][xmb]?|ods|fods|ots|csv|tsv|numbers|et)$/i;

/** What programs leave beside the files of people: locks of open workbooks, hidden files. */
const isLeftover = (name: string): boolean => /^(?:~\$|\.)/.test(name);

/** How deep folders are looked into: by ministry and by date, not a whole disk. */
const DEEPEST = 3;

/** Lists a folder of returned files, sorted. */
export async function listFolder(folder: string): Promise<Listing> {
  const names = (await namesIn(folder, '', DEEPEST)).sort();
  return { tables: names.filter((name) => TABLE.test(name)), others: names.filter((name) => !TABLE.test(name)) };
}

async function namesIn(root: string, folder: string, depth: number): Promise<string[]> {
  const entries = await readdir(join(root, folder), { withFileTypes: true });
  const found = await Promise.all(
    entries
      .filter(({ name }) => !isLeftover(name))
      .map(async (entry) => {
        const path = join(folder, entry.name);
        if (!entry.isDirectory()) return [path];
        return depth > 1 ? namesIn(root, path, depth - 1) : [];
      }),
  );
  return found.flat();
}
