import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { digestProgram } from '@shinrai/build';
import type { KnownFile, ReadBefore, Stretch } from '@shinrai/core';

/** What is kept from one command to the next. */
interface Kept {
  /** The program that read the files. */
  readonly program: string;
  /** What each file says and where things stand in it, by its digest. */
  readonly files: Readonly<Record<string, { readonly data: unknown; readonly places: readonly [string, Stretch][] }>>;
}

/** Files that were read before, and a way to keep for the next time what was read this time. */
export interface KeptReading extends ReadBefore {
  /** Keeps the files that were asked for; where nothing can be written, they are parsed again. */
  keep(): void;
}

/** What files of plans said, as a folder for such things remembers it. Another program reads everything anew. */
export const openReading = (folder: string): KeptReading => {
  const path = join(folder, 'read.json');
  const program = digestProgram(import.meta.resolve('@shinrai/core'));
  const before = readKept(path, program);
  const used = new Map<string, KnownFile>();
  return {
    get(sha256) {
      const kept = Object.hasOwn(before, sha256) ? before[sha256] : undefined;
      const file = kept && { data: kept.data, places: new Map(kept.places) };
      if (file) used.set(sha256, file);
      return file;
    },
    put(sha256, file) {
      if (isPlain(file.data)) used.set(sha256, file);
    },
    keep() {
      const isSame = [...used].every(([sha256, { places }]) => before[sha256]?.places.length === places.size);
      if (!isSame) writeKept(path, { program, files: Object.fromEntries([...used].map(toKept)) });
    },
  };
};

const toKept = ([sha256, { data, places }]: [string, KnownFile]) => [sha256, { data, places: [...places] }] as const;

const readKept = (path: string, program: string): Kept['files'] => {
  try {
    const kept = JSON.parse(readFileSync(path, 'utf8')) as Kept;
    return kept.program === program ? kept.files : {};
  } catch {
    return {};
  }
};

const writeKept = (path: string, kept: Kept): void => {
  const draft = `${path}.${process.pid}`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(draft, JSON.stringify(kept));
    renameSync(draft, path);
  } catch {}
};

/** Whether JSON can hold a value: YAML also has numbers that are none. */
const isPlain = (value: unknown): boolean => {
  if (typeof value === 'number') return Number.isFinite(value) && !Object.is(value, -0);
  if (typeof value !== 'object' || value === null) return value !== undefined;
  return Object.values(value).every(isPlain);
};
