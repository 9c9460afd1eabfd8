import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BuildFailure, diskProblem } from '@shinrai/build';
import { messages } from '@shinrai/diagnostics';

/** An empty folder for one browser, in which it keeps what it must; it goes when the browser goes. */
export interface Lodging {
  readonly folder: string;
  /** Names the browser that lives here, the leader of its process group. */
  moveIn(pid: number | undefined): void;
  /** Removes the folder, once the browser has ended; what cannot be removed yet goes when this process does. */
  clear(): Promise<void>;
}

/**
 * Waits until whoever started it is gone, however that ended: its standard input is closed then. Ends the browser, which
 * may hang and not notice, and removes the folder; again a little later for one that was still starting and had no name yet.
 */
const GUARD =
  'read -r pid; while read -r _; do :; done; [ -n "$pid" ] && kill -9 "-$pid"; rm -rf "$1"; for pause in 1 2 4; do sleep $pause; [ -e "$1" ] || break; rm -rf "$1"; done';

/** Makes a folder that is removed whatever happens, also when this process is killed. */
export async function takeLodging(): Promise<Lodging> {
  const folder = makeFolder();
  const guard = process.platform === 'win32' ? undefined : startGuard(folder);
  const onExit = () => removeNow(folder);
  process.once('exit', onExit);
  return {
    folder,
    moveIn: (pid) => void guard?.stdin?.write(`${pid ?? ''}\n`),
    async clear() {
      const isGone = await rm(folder, { recursive: true, force: true, maxRetries: 5 }).then(
        () => true,
        () => false,
      );
      if (!isGone) return;
      process.off('exit', onExit);
      guard?.kill('SIGKILL');
    },
  };
}

/** At once: a process that ended meanwhile would leave it behind. */
function makeFolder(): string {
  try {
    return mkdtempSync(join(tmpdir(), 'shinrai-browser-'));
  } catch (fault) {
    return cannotWriteTemporary(fault);
  }
}

/** Removes a folder at the end of the process. Where a browser that is ending still writes to it, the guard goes on. */
function removeNow(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch {
    // How the process ends is not for this to decide.
  }
}

/** What it means that temporary files cannot be written. */
export function cannotWriteTemporary(fault: unknown): never {
  const problem = diskProblem(fault);
  if (problem === undefined) throw fault;
  const advice = 'The browser needs a folder for temporary files; TMPDIR names another one';
  throw new BuildFailure(messages.buildCannotWrite({ path: tmpdir(), problem, advice }));
}

/** In a group of its own, so that the Ctrl-C that ends us leaves it to its work. */
function startGuard(folder: string): ChildProcess {
  const guard = spawn('/bin/sh', ['-c', GUARD, 'guard', folder], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  guard.on('error', () => undefined);
  guard.stdin.on('error', () => undefined);
  guard.unref();
  return guard;
}
