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

/** Lines and entries of all files of a plan: half as many again as a thousand sectors have. */
export const MOST_PLAN_ENTRIES = 750_000;

/** Those of the files that are read: all of them, or none where they are too many, or too large together. */
export async function affordable(folder: string, names: readonly string[]): Promise<readonly string[]> {
  if (names.length > MOST_FILES) return [];
  const sizes = await Promise.all(names.map((name) => costOf(join(folder, name))));
  return sizes.reduce((sum, size) => sum + size, 0) > MOST_BYTES ? [] : names;
}

/** Whether files have too many entries together. None of them is parsed then: that would take seconds, and help nobody. */
export function isBeyond(files: readonly SourceFile[]): boolean {
  let total = 0;
  return files.some(({ text }) => {
    total += countEntries(text);
    return total > MOST_PLAN_ENTRIES;
  });
}

/** The bytes that reading a file takes; one that is too large by itself is not read at all. */
const costOf = (file: string): Promise<number> =>
  stat(file).then(
    ({ size }) => (size > LIMIT ? 0 : size),
    () => 0,
  );

/** The finding for files that are not read. */
export const tooMany = (folder: string, all: number): Diagnostic =>
  messages.planTooManyFiles(
    {
      all,
      limit: `${MOST_FILES} files of ${MOST_BYTES / 1_000_000} MB and ${MOST_PLAN_ENTRIES} lines and entries in all`,
    },
    { place: { kind: 'file', file: labelOf(folder, '') } },
  );
