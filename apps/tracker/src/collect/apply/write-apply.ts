import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { diskProblem, isDiskFull } from '@shinrai/build';
import { isInside } from '@shinrai/core';
import { type Diagnostic, messages } from '@shinrai/diagnostics';
import { removeJournal, writeJournal } from './journal.ts';
import type { ApplyPlan, FileWrite } from './plan-apply.ts';
import { putStaged, stage, syncFolders, undo } from './staging.ts';
import { whileLocked } from './while-locked.ts';

/**
 * Writes what was planned: all of it or nothing. Every file is written beside its place first; a journal says so; then all
 * are put in their places. If one cannot be, those before it are put back. Where the process is killed, `recoverApply`
 * goes by the journal. Gives what went wrong; nothing when all is written.
 */
export async function writeApply(folder: string, { writes }: ApplyPlan): Promise<readonly Diagnostic[]> {
  return writes.length === 0 ? [] : whileLocked(folder, () => writeAll(folder, writes));
}

async function writeAll(folder: string, writes: readonly FileWrite[]): Promise<readonly Diagnostic[]> {
  const changed = await changedMeanwhile(folder, writes);
  if (changed !== undefined)
    return [messages.returnPlanChanged({}, { place: { kind: 'file', file: join(folder, changed) } })];
  const outside = await leadingOut(folder, writes);
  if (outside !== undefined)
    return [messages.planOutsideFolder({}, { place: { kind: 'file', file: join(folder, outside) } })];
  const done: FileWrite[] = [];
  let current = '';
  try {
    for (const { path, after } of writes) {
      current = path;
      await stage(join(folder, path), after);
    }
    await syncFolders(folder, writes);
    await writeJournal(folder, writes);
    for (const write of writes) {
      current = write.path;
      await putStaged(folder, write);
      done.push(write);
    }
    await syncFolders(folder, writes);
    await removeJournal(folder);
    return [];
  } catch (fault) {
    await undo(folder, writes, done);
    await removeJournal(folder);
    const problem = diskProblem(fault) ?? (fault instanceof Error ? fault.message : String(fault));
    const advice = isDiskFull(fault) ? 'Free some space, and apply again' : undefined;
    return [messages.returnCannotWrite({ path: join(folder, current), problem, advice })];
  }
}

/** A file that would be written somewhere else, since a folder on its way is a link. */
async function leadingOut(folder: string, writes: readonly FileWrite[]): Promise<string | undefined> {
  for (const { path } of writes) if (!(await isInside(folder, join(folder, path)))) return path;
  return undefined;
}

/** A file that is not what it was when the changes were planned. */
async function changedMeanwhile(folder: string, writes: readonly FileWrite[]): Promise<string | undefined> {
  for (const { path, before } of writes) {
    const file = join(folder, path);
    const isFile = await stat(file).then(
      (stats) => stats.isFile(),
      () => undefined,
    );
    // Nothing waits for a pipe.
    const now = isFile ? await readFile(file, 'utf8').catch(() => undefined) : undefined;
    if (now !== before || isFile === false) return path;
  }
  return undefined;
}
