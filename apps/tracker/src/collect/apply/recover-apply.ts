import { lstat, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256 } from '@shinrai/build';
import { isInside, UNFINISHED_FILE } from '@shinrai/core';
import { type Diagnostic, messages } from '@shinrai/diagnostics';
import { type JournalEntry, readJournal, removeJournal } from './journal.ts';
import { putStaged, STAGED, syncFolders, undo } from './staging.ts';
import { whileLocked } from './while-locked.ts';

/**
 * Finishes a taking over that was interrupted while its files were put in their places, or undoes it where what it had
 * written is lost. Where somebody has changed a file since, nothing is touched. Says what it did; nothing when there was
 * nothing to do.
 */
export async function recoverApply(folder: string): Promise<readonly Diagnostic[]> {
  if ((await readJournal(folder)) === undefined) return [];
  return whileLocked(folder, () => recover(folder));
}

async function recover(folder: string): Promise<readonly Diagnostic[]> {
  const journal = await readJournal(folder);
  if (journal === undefined) return [];
  if (journal === null) return [stuck(folder, UNFINISHED_FILE, 'the journal cannot be read')];
  try {
    return [await settle(folder, journal)];
  } catch (fault) {
    return [stuck(folder, UNFINISHED_FILE, fault instanceof Error ? fault.message : String(fault))];
  }
}

async function settle(folder: string, journal: readonly JournalEntry[]): Promise<Diagnostic> {
  // The folder may have come from somebody else, with links in it and a journal that names them.
  for (const { path } of journal)
    if (!(await isInside(folder, join(folder, path)))) return stuck(folder, path, 'it leads out of the folder');
  const found = await Promise.all(journal.map((entry) => look(folder, entry)));
  const strange = found.find(({ isDone, isOld }) => !isDone && !isOld);
  if (strange) return stuck(folder, strange.entry.path, 'it was changed since');
  const done = found.filter(({ isDone }) => isDone).map(({ entry }) => entry);
  const waiting = found.filter(({ isDone }) => !isDone);
  const place = { place: { kind: 'file', file: folder } } as const;
  if (waiting.every(({ isStaged }) => isStaged)) {
    for (const { entry } of waiting) await putStaged(folder, entry);
    await syncFolders(folder, journal);
    await removeJournal(folder);
    return messages.returnFinished({ count: journal.length }, place);
  }
  await undo(folder, journal, done);
  await removeJournal(folder);
  return messages.returnUndone({}, place);
}

/** How far a write has come. */
async function look(folder: string, entry: JournalEntry) {
  const file = join(folder, entry.path);
  const [now, staged] = await Promise.all([bytesOf(file, stat), bytesOf(file + STAGED, lstat)]);
  return {
    entry,
    isDone: now !== undefined && sha256(now) === entry.sha256,
    isOld: now?.toString('utf8') === entry.before,
    isStaged: staged !== undefined && sha256(staged) === entry.sha256,
  };
}

/** What stands in a file; undefined where there is none. Throws for what is no file. */
async function bytesOf(file: string, look: typeof stat): Promise<Buffer | undefined> {
  try {
    const stats = await look(file);
    if (!stats.isFile()) throw new Error(`"${file}" is no file`);
    return await readFile(file);
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw fault;
  }
}

const stuck = (folder: string, path: string, problem: string): Diagnostic =>
  messages.returnHalfWritten(
    { problem, journal: join(folder, UNFINISHED_FILE) },
    { place: { kind: 'file', file: join(folder, path) } },
  );
