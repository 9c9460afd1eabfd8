import { randomUUID } from 'node:crypto';
import { mkdir, rm, utimes } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type Diagnostic, messages } from '@shinrai/diagnostics';
import { toDiskFinding } from '../write/disk-fault.ts';
import { startOf } from './is-running.ts';
import { hasEnded, isOlderThan, type Owner, readOwner, removeDead, tryCreate } from './lock-file.ts';

/** Name of the lock in an output folder. */
export const LOCK_FILE = '.shinrai.lock';

/** A holder shows that it is alive this often; one that was silent for longer than SILENCE is dead. */
const HEARTBEAT_MS = 5_000;
const SILENCE_MS = 120_000;

/** The right to write to an output folder, until released. */
export interface Lock {
  release(): Promise<void>;
}

/** The lock, or why it cannot be had. */
export type LockResult = { readonly lock: Lock } | { readonly refused: Diagnostic };

/** Whether the build that wrote the lock can no longer be running. */
const isDead = async (file: string, owner: Owner): Promise<boolean> => hasEnded(owner) || isOlderThan(file, SILENCE_MS);

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

const inUse = (outDir: string, lock: string, owner: Owner | undefined): Diagnostic => {
  const where = owner && owner.host !== hostname() ? ` on ${owner.host}` : '';
  const holder = owner ? ` (process ${owner.pid}${where})` : '';
  return messages.buildInUse({ path: `${outDir}${holder}`, lock });
};

/** How often a build that finds a dead lock tries to have it, against others that try the same. */
const ATTEMPTS = 40;
const PAUSE_MS = 25;
/** So often a lock that is held is looked at again: its holder may just have been killed, and take a moment to be gone. */
const LOOKS = 8;
/** A lock without an owner may be one that is being written, where there are no links; not for this long. */
const WRITING_MS = 1_000;

const acquire = async (outDir: string, file: string): Promise<LockResult> => {
  const { pid } = process;
  const me: Owner = { pid, start: startOf(pid), host: hostname(), token: randomUUID() };
  await mkdir(outDir, { recursive: true });
  for (let attempt = 1; ; attempt += 1) {
    if (await tryCreate(file, me)) return { lock: hold(file, me) };
    const owner = await readOwner(file);
    const isFree = owner ? await isDead(file, owner) : await isOlderThan(file, WRITING_MS);
    if (attempt === ATTEMPTS || (owner && !isFree && attempt >= LOOKS)) return { refused: inUse(outDir, file, owner) };
    if (isFree) await removeDead(file, owner, me);
    await wait(isFree ? 0 : PAUSE_MS);
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
