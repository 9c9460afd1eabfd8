import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type Diagnostic, messages } from '@shinrai/diagnostics';
import { z } from 'zod';
import { TEMPORARY_SUFFIX } from './write/atomic.ts';
import { toDiskFinding } from './write/disk-fault.ts';

/** Name of the lock in an output folder. */
export const LOCK_FILE = '.shinrai.lock';

/** A holder shows that it is alive this often; one that was silent for longer than SILENCE is dead. */
const HEARTBEAT_MS = 5_000;
const SILENCE_MS = 120_000;

const ownerSchema = z.object({ pid: z.number().int().positive(), host: z.string(), token: z.string() });
type Owner = z.infer<typeof ownerSchema>;

/** The right to write to an output folder, until released. */
export interface Lock {
  release(): Promise<void>;
}

/** The lock, or why it cannot be had. */
export type LockResult = { readonly lock: Lock } | { readonly refused: Diagnostic };

const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (fault) {
    return (fault as NodeJS.ErrnoException).code === 'EPERM';
  }
};

const isSilent = async (file: string): Promise<boolean> => {
  const info = await stat(file).catch(() => undefined);
  return info !== undefined && Date.now() - info.mtimeMs > SILENCE_MS;
};

/** Whether the build that wrote the lock can no longer be running. */
const isDead = async (file: string, owner: Owner): Promise<boolean> =>
  (owner.host === hostname() && !isRunning(owner.pid)) || isSilent(file);

const readOwner = async (file: string): Promise<Owner | undefined> => {
  try {
    return ownerSchema.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    return undefined;
  }
};

/** Creates the lock file if there is none. */
const tryCreate = async (file: string, owner: Owner): Promise<boolean> => {
  try {
    await writeFile(file, JSON.stringify(owner), { flag: 'wx' });
    return true;
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw fault;
  }
};

/** Moves a dead lock away. Of two builds that try, the file system lets one; a live lock moved by mistake goes back. */
const takeAway = async (file: string, dead: Owner | undefined): Promise<void> => {
  const aside = `${file}.${randomUUID()}${TEMPORARY_SUFFIX}`;
  try {
    await rename(file, aside);
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw fault;
  }
  const moved = await readOwner(aside);
  if (moved && moved.token !== dead?.token) await tryCreate(file, moved);
  await rm(aside, { force: true });
};

const hold = (file: string, { token }: Owner): Lock => {
  const touch = () => utimes(file, new Date(), new Date()).catch(() => undefined);
  const heartbeat = setInterval(touch, HEARTBEAT_MS);
  return {
    async release() {
      clearInterval(heartbeat);
      if ((await readOwner(file))?.token === token) await rm(file, { force: true });
    },
  };
};

const inUse = (outDir: string, lock: string, { pid, host }: Owner): Diagnostic => {
  const holder = host === hostname() ? `process ${pid}` : `process ${pid} on ${host}`;
  return messages.buildInUse({ path: `${outDir} (${holder})`, lock });
};

/** A file without an owner is one being written at this moment, or what a killed process left of one. */
const ATTEMPTS = 20;
const PAUSE_MS = 25;

const acquire = async (outDir: string, file: string): Promise<LockResult> => {
  const me: Owner = { pid: process.pid, host: hostname(), token: randomUUID() };
  await mkdir(outDir, { recursive: true });
  for (let attempt = 1; ; attempt += 1) {
    if (await tryCreate(file, me)) return { lock: hold(file, me) };
    const owner = await readOwner(file);
    const isLast = attempt >= ATTEMPTS;
    if (owner && (isLast || !(await isDead(file, owner)))) return { refused: inUse(outDir, file, owner) };
    if (owner || isLast) await takeAway(file, owner);
    else await wait(PAUSE_MS);
  }
};

/**
 * Takes the lock of an output folder, making the folder if need be: one build at a time. The lock of a process that
 * was killed is taken over.
 */
export const acquireLock = async (outDir: string): Promise<LockResult> => {
  try {
    return await acquire(outDir, join(outDir, LOCK_FILE));
  } catch (fault) {
    return { refused: toDiskFinding(fault, { outDir }) };
  }
};
