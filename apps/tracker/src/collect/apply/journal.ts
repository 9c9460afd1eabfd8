import { lstat, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256 } from '@shinrai/build';
import { UNFINISHED_FILE } from '@shinrai/core';
import { z } from 'zod';
import type { FileWrite } from './plan-apply.ts';
import { putStaged, stage, syncFolders } from './staging.ts';

/** A write as the journal tells it: what stood there, and the digest of what is to stand there. */
export interface JournalEntry {
  readonly path: string;
  readonly before: string | undefined;
  readonly sha256: string;
}

/** A path inside the plan folder, whoever wrote the journal. */
const inside = z.string().regex(/^(?!\/)(?!.*(?:^|\/)\.\.(?:\/|$))[^\\:]+$/);
const journalSchema = z.object({
  writes: z.array(z.object({ path: inside, before: z.string().nullable(), sha256: z.string() })),
});

/** Says what is about to be put in its place. From here on the writes are finished or undone, even after a crash. */
export async function writeJournal(folder: string, writes: readonly FileWrite[]): Promise<void> {
  const entries = writes.map(({ path, before, after }) => ({ path, before: before ?? null, sha256: sha256(after) }));
  const file = { path: UNFINISHED_FILE };
  await stage(join(folder, file.path), `${JSON.stringify({ writes: entries }, null, 2)}\n`);
  await putStaged(folder, file);
  await syncFolders(folder, [file]);
}

/** Bytes of a journal: all data files of a plan, and records of returns. */
const LARGEST = 100_000_000;

/** The writes that were begun; `undefined` where none were, null where the journal cannot be read. */
export async function readJournal(folder: string): Promise<readonly JournalEntry[] | null | undefined> {
  const file = join(folder, UNFINISHED_FILE);
  const stats = await lstat(file).catch(() => undefined);
  if (stats === undefined) return undefined;
  // A pipe or a device has no end.
  if (!stats.isFile() || stats.size > LARGEST) return null;
  try {
    const text = await readFile(file, 'utf8');
    const { writes } = journalSchema.parse(JSON.parse(text));
    return writes.map(({ before, ...entry }) => ({ ...entry, before: before ?? undefined }));
  } catch {
    return null;
  }
}

/** The writes are complete, or undone. */
export async function removeJournal(folder: string): Promise<void> {
  await rm(join(folder, UNFINISHED_FILE), { force: true });
  await syncFolders(folder, [{ path: UNFINISHED_FILE }]);
}
