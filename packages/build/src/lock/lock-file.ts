import { link, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { z } from 'zod';
import { TEMPORARY_SUFFIX } from '../write/atomic.ts';
import { isRunning } from './is-running.ts';

const ownerSchema = z.object({
  pid: z.number().int().positive(),
  /** When the process began, as its system counts; see is-running.ts. */
  start: z.string().optional(),
  host: z.string(),
  token: z.string(),
});

/** The process that holds a lock. */
export type Owner = z.infer<typeof ownerSchema>;

/** Who holds a lock; undefined when there is none, or it cannot be read. */
export const readOwner = async (file: string): Promise<Owner | undefined> => {
  try {
    // A pipe or a device in its place would be read for ever.
    if (!(await stat(file)).isFile()) return undefined;
    return ownerSchema.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    return undefined;
  }
};

const codeOf = (fault: unknown): string => (fault as NodeJS.ErrnoException).code ?? '';

/** Creates a file if there is none. */
const createFile = async (file: string, text: string): Promise<boolean> => {
  try {
    await writeFile(file, text, { flag: 'wx' });
    return true;
  } catch (fault) {
    if (codeOf(fault) === 'EEXIST') return false;
    throw fault;
  }
};

/** Some file systems have no links. */
const NO_LINKS = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK']);

/** Creates a lock if there is none, with its text from the first moment: a link of a file written before. */
export const tryCreate = async (file: string, owner: Owner): Promise<boolean> => {
  const text = JSON.stringify(owner);
  const draft = `${file}.${owner.token}${TEMPORARY_SUFFIX}`;
  await writeFile(draft, text);
  try {
    await link(draft, file);
    return true;
  } catch (fault) {
    // ENOENT: the holder of the lock has just cleaned up, our draft included.
    if (['EEXIST', 'ENOENT'].includes(codeOf(fault))) return false;
    if (NO_LINKS.has(codeOf(fault))) return createFile(file, text);
    throw fault;
  } finally {
    await rm(draft, { force: true });
  }
};

/** A guard is held for a few file operations; an older one belongs to a process that was killed during these. */
const GUARD_MS = 10_000;

/** Whether a file is there and was not touched for so many milliseconds. */
export const isOlderThan = async (file: string, milliseconds: number): Promise<boolean> => {
  const info = await stat(file).catch(() => undefined);
  return info !== undefined && Date.now() - info.mtimeMs > milliseconds;
};

/** Whether the process of a lock or guard is known to have ended; of another machine nothing is known. */
export const hasEnded = ({ host, pid, start }: Owner): boolean => host === hostname() && !isRunning(pid, start);

/** Whether whoever made a guard was killed before removing it. */
const isAbandoned = async (guard: string): Promise<boolean> => {
  const owner = await readOwner(guard);
  return (owner && hasEnded(owner)) || isOlderThan(guard, GUARD_MS);
};

/**
 * Removes a dead lock. Only the holder of a guard may, and only if the lock is still that of the dead build, so that
 * of many builds that find it none removes the new lock of another.
 */
export const removeDead = async (file: string, dead: Owner | undefined, me: Owner): Promise<void> => {
  const guard = `${file}.guard${TEMPORARY_SUFFIX}`;
  if (!(await tryCreate(guard, me))) {
    if (await isAbandoned(guard)) await rm(guard, { force: true });
    return;
  }
  try {
    const owner = await readOwner(file);
    if (owner?.token === dead?.token) await rm(file, { force: true });
  } finally {
    await rm(guard, { force: true });
  }
};
