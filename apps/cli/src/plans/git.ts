import { type ChildProcess, execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Of what git says, how much is listened to: ten thousand files with their names. */
const LISTENED = 1_500_000;

/** A pipe in the place of a file of a repository would keep git waiting for ever. */
const PATIENCE_MS = 10_000;

/**
 * What git is told before all else. Where an object is missing, the settings of a repository can say where to fetch it and
 * with which program: it may fetch nothing, by no way. No object may be as large as a memory, and none stands for another:
 * all of those that do would be read first.
 */
const BOUNDS = {
  GIT_ALLOW_PROTOCOL: 'none',
  GIT_NO_LAZY_FETCH: '1',
  GIT_TERMINAL_PROMPT: '0',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_NO_REPLACE_OBJECTS: '1',
  GIT_ALLOC_LIMIT: '256m',
};

/** Why git gave no answer: it was told more than is listened to, or it did not end. */
export class GitBeyondBounds extends Error {}

const atWork = new Set<ChildProcess>();

/** Ends every command of git that is still being carried out: they do not end with us. */
export const stopGit = (): void => {
  for (const child of atWork) child.kill('SIGKILL');
};

/** Carries out one command of git within bounds, and gives what it says; `input` is what it reads. */
export const git = async (args: readonly string[], env = process.env, input = ''): Promise<string> => {
  const options = {
    env: { ...env, ...BOUNDS },
    maxBuffer: LISTENED,
    timeout: PATIENCE_MS,
    killSignal: 'SIGKILL',
  } as const;
  const running = run('git', [...args], options);
  const { child } = running;
  atWork.add(child);
  child.once('exit', () => atWork.delete(child));
  child.stdin?.on('error', () => undefined).end(input);
  const { stdout } = await running.catch((fault) => Promise.reject(beyondBounds(fault) ?? fault));
  return stdout.replace(/\n$/, '');
};

const beyondBounds = ({ code, killed }: NodeJS.ErrnoException & { readonly killed?: boolean }) => {
  if (code === 'ERR_CHILD_PROCESS_STDIO_MAXBUFFER') return new GitBeyondBounds('it holds very many files');
  return killed ? new GitBeyondBounds(`git did not answer within ${PATIENCE_MS / 1_000} seconds`) : undefined;
};
