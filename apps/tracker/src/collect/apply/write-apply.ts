import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Diagnostic, messages } from '@shinrai/diagnostics';
import type { ApplyPlan, FileWrite } from './plan-apply.ts';

const SUFFIX = '.shinrai-tmp';

/**
 * Writes what was planned: all of it or nothing. Every file is written beside its place first, and put there when all are
 * complete. If one cannot be, those before it are put back. Gives what went wrong; nothing when all is written.
 */
export async function writeApply(folder: string, { writes }: ApplyPlan): Promise<readonly Diagnostic[]> {
  const changed = await changedMeanwhile(folder, writes);
  if (changed !== undefined)
    return [messages.returnPlanChanged({}, { place: { kind: 'file', file: join(folder, changed) } })];
  const done: FileWrite[] = [];
  let current = '';
  try {
    for (const { path, after } of writes) {
      current = path;
      await writeBeside(join(folder, path), after);
    }
    for (const write of writes) {
      current = write.path;
      await rename(join(folder, write.path) + SUFFIX, join(folder, write.path));
      done.push(write);
    }
    await syncFolders(folder, writes);
    return [];
  } catch (fault) {
    await undo(folder, writes, done);
    const problem = fault instanceof Error ? fault.message : String(fault);
    return [messages.returnCannotWrite({ path: join(folder, current), problem })];
  }
}

/** A file that is not what it was when the changes were planned. */
async function changedMeanwhile(folder: string, writes: readonly FileWrite[]): Promise<string | undefined> {
  for (const { path, before } of writes) {
    const now = await readFile(join(folder, path), 'utf8').catch(() => undefined);
    if (now !== before) return path;
  }
  return undefined;
}

async function writeBeside(file: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const mode = await stat(file).then(
    (stats) => stats.mode,
    () => undefined,
  );
  const handle = await open(file + SUFFIX, 'w', mode);
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Puts back what was there, and removes what was not. */
async function undo(folder: string, writes: readonly FileWrite[], done: readonly FileWrite[]): Promise<void> {
  for (const { path } of writes) await rm(join(folder, path) + SUFFIX, { force: true });
  for (const { path, before } of done) {
    if (before === undefined) await rm(join(folder, path), { force: true });
    else {
      await writeBeside(join(folder, path), before);
      await rename(join(folder, path) + SUFFIX, join(folder, path));
    }
  }
}

/** Names are on disk only when their folders are. Not every file system lets a folder be synced. */
async function syncFolders(folder: string, writes: readonly FileWrite[]): Promise<void> {
  for (const path of new Set(writes.map((write) => dirname(join(folder, write.path))))) {
    const handle = await open(path, 'r').catch(() => undefined);
    await handle?.sync().catch(() => undefined);
    await handle?.close();
  }
}
