import { opendir } from 'node:fs/promises';
import { join } from 'node:path';

/** The files in a folder and in the folders in it, by their paths inside it. */
export interface Listing {
  /** Tables of every kind, so that those of a wrong kind are told. */
  readonly tables: readonly string[];
  /** What else lies there; it may be somebody's answer. */
  readonly others: readonly string[];
  /** Whether there is so much that not all of it was looked at. */
  readonly isCut: boolean;
}

const TABLE = /\.(?:xl[st][xmb]?|ods|fods|ots|csv|tsv|numbers|et)$/i;

/** What programs leave beside the files of people: locks of open workbooks, hidden files. */
const isLeftover = (name: string): boolean => /^(?:~\$|\.)/.test(name);

/** How deep folders are looked into: by ministry and by date, not a whole disk. */
const DEEPEST = 3;

/** Files that are looked at; a folder takes as long as ten. */
export const MOST_ENTRIES = 20_000;
const FOLDER = 10;

/** Lists a folder of returned files, sorted. */
export async function listFolder(folder: string): Promise<Listing> {
  const room = { entries: MOST_ENTRIES };
  const names = (await namesIn(folder, '', DEEPEST, room)).sort();
  return {
    tables: names.filter((name) => TABLE.test(name)),
    others: names.filter((name) => !TABLE.test(name)),
    isCut: room.entries < 0,
  };
}

async function namesIn(root: string, folder: string, depth: number, room: { entries: number }): Promise<string[]> {
  const names: string[] = [];
  for await (const entry of await opendir(join(root, folder), { bufferSize: 1_000 })) {
    room.entries -= entry.isDirectory() ? FOLDER : 1;
    if (room.entries < 0) break;
    const path = join(folder, entry.name);
    if (isLeftover(entry.name)) continue;
    if (!entry.isDirectory()) names.push(path);
    else if (depth > 1) names.push(...(await namesIn(root, path, depth - 1, room)));
  }
  return names;
}
