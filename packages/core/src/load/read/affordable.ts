import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Diagnostic, messages } from '@shinrai/diagnostics';
import { countEntries } from '../parse/is-flood.ts';
import type { SourceFile } from '../state.ts';
import { labelOf } from './list.ts';
import { LIMIT } from './read-source.ts';

/** Files that a plan may have, a thousand sectors among them, and bytes of all of them. */
export const MOST_FILES = 2_000;
const MOST_BYTES = 20_000_000;

/** Lines and entries of all files of a plan: twice as many as a thousand sectors have. */
export const MOST_PLAN_ENTRIES = 1_000_000;

/** Those of the files that are read: none where they are too many; the first in order while they are not too large together. */
export async function affordable(folder: string, names: readonly string[]): Promise<readonly string[]> {
  if (names.length > MOST_FILES) return [];
  const sizes = await Promise.all(names.map((name) => costOf(join(folder, name))));
  let total = 0;
  const end = sizes.findIndex((size) => {
    total += size;
    return total > MOST_BYTES;
  });
  return end < 0 ? names : names.slice(0, end);
}

/** The first of the files, in order, while they have not too many entries together. */
export function firstEntries(files: readonly SourceFile[]): readonly SourceFile[] {
  let total = 0;
  const end = files.findIndex(({ text }) => {
    total += countEntries(text);
    return total > MOST_PLAN_ENTRIES;
  });
  return end < 0 ? files : files.slice(0, end);
}

/** The bytes that reading a file takes; one that is too large by itself is not read at all. */
const costOf = (file: string): Promise<number> =>
  stat(file).then(
    ({ size }) => (size > LIMIT ? 0 : size),
    () => 0,
  );

/** The finding for files that are not read any more. */
export const tooMany = (folder: string, read: number, all: number): Diagnostic =>
  messages.planTooManyFiles(
    {
      all,
      read,
      limit: `${MOST_FILES} files of ${MOST_BYTES / 1_000_000} MB and ${MOST_PLAN_ENTRIES} lines and entries in all`,
    },
    { place: { kind: 'file', file: labelOf(folder, '') } },
  );
