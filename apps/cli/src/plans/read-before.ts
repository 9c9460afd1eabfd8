import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { digestProgram } from '@shinrai/build';
import type { ReadBefore } from '@shinrai/core';

/** What is kept from one command to the next. */
interface Kept {
  /** The program that read the files. */
  readonly program: string;
  /** What each file says, by its digest. */
  readonly files: Readonly<Record<string, unknown>>;
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
  const used = new Map<string, unknown>();
  let isSame = true;
  return {
    get(sha256) {
      if (!Object.hasOwn(before, sha256)) return undefined;
      used.set(sha256, before[sha256]);
      return before[sha256];
    },
    put(sha256, data) {
      if (!isPlain(data)) return;
      used.set(sha256, data);
      isSame = false;
    },
    keep() {
      if (!isSame) writeKept(path, { program, files: Object.fromEntries(used) });
    },
  };
};

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
