import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { FileWrite } from './plan-apply.ts';

/** How the name of a file ends that is complete and not yet in its place. */
export const STAGED = '.shinrai-tmp';

type Place = Pick<FileWrite, 'path'>;

/** Writes a file beside its place. What lies there already is no file of ours: a link could lead anywhere. */
export async function stage(file: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const mode = await stat(file).then(
    (stats) => stats.mode,
    () => undefined,
  );
  await rm(file + STAGED, { force: true });
  const handle = await open(file + STAGED, 'wx', mode);
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Puts a staged file in its place. */
export const putStaged = (folder: string, { path }: Place): Promise<void> =>
  rename(join(folder, path) + STAGED, join(folder, path));

/** Puts back what was there, and removes what was not. */
export async function undo(
  folder: string,
  writes: readonly Place[],
  done: readonly Pick<FileWrite, 'path' | 'before'>[],
): Promise<void> {
  // What could not be staged leaves nothing to remove, whatever stands in its way.
  for (const { path } of writes) await rm(join(folder, path) + STAGED, { force: true }).catch(() => undefined);
  for (const write of done) {
    if (write.before === undefined) await rm(join(folder, write.path), { force: true });
    else {
      await stage(join(folder, write.path), write.before);
      await putStaged(folder, write);
    }
  }
  await syncFolders(folder, done);
}

/** Names are on disk only when their folders are. Not every file system lets a folder be synced. */
export async function syncFolders(folder: string, writes: readonly Place[]): Promise<void> {
  for (const path of new Set(writes.map((write) => dirname(join(folder, write.path))))) {
    const handle = await open(path, 'r').catch(() => undefined);
    await handle?.sync().catch(() => undefined);
    await handle?.close();
  }
}
