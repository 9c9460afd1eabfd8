import { join } from 'node:path';
import { forTerminal } from './for-terminal.ts';
import type { Io } from './io.ts';
import { memoryFile } from './unchanged/recall.ts';

/** A terminal sends the same signal along several ways at once; within this time it is one wish to stop. */
const SAME_WISH_MS = 500;

const SIGNALS = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

/**
 * Wishes to stop: the first ends the work in order, a second one ends the process at once. Only for who asks for them: a
 * command that has nothing to bring in order is ended by the system, whatever it is doing.
 */
const watchSignals = (): AbortSignal => {
  const stop = new AbortController();
  let since = 0;
  for (const [name, code] of Object.entries(SIGNALS)) {
    process.on(name, () => {
      if (stop.signal.aborted && performance.now() - since > SAME_WISH_MS) process.exit(code);
      if (stop.signal.aborted) return;
      since = performance.now();
      stop.abort(code);
    });
  }
  return stop.signal;
};

/** A reader that has seen enough (`| head`) is no fault. */
const endQuietlyWithReader = (stream: NodeJS.WriteStream): void => {
  stream.on('error', (fault: NodeJS.ErrnoException) => {
    if (fault.code === 'EPIPE') process.exit();
    throw fault;
  });
};

const wantsColours = (stream: NodeJS.WriteStream): boolean => stream.isTTY === true && stream.hasColors();

/** The day as ISO 8601, where the plans are made; what formats it takes long to load, and most commands do not ask. */
const dayInJapan = (): string => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Tokyo' }).format(new Date());

/** The world of a real process. */
export const createProcessIo = (argv: readonly string[]): Io => {
  const { stdout, stderr, env } = process;
  endQuietlyWithReader(stdout);
  endQuietlyWithReader(stderr);
  const repository = join(import.meta.dirname, '../../..');
  const cache = join(repository, 'node_modules', '.cache', 'shinrai');
  let signal: AbortSignal | undefined;
  const isLive = stderr.isTTY === true && env.TERM !== 'dumb' && !env.CI;
  return {
    cwd: process.cwd(),
    repository,
    out: (text) => void stdout.write(forTerminal(text)),
    err: (text) => void stderr.write(forTerminal(text)),
    colours: { out: wantsColours(stdout), err: wantsColours(stderr) },
    get columns() {
      return isLive ? stderr.columns || 80 : undefined;
    },
    today: dayInJapan,
    get signal() {
      signal ??= watchSignals();
      return signal;
    },
    cache,
    memory: memoryFile(cache, argv, process.cwd()),
  };
};

/** The exit code of a process that was told to stop: 128 and the number of the signal. */
export const codeOfSignal = (signal: AbortSignal): number | undefined =>
  signal.aborted && typeof signal.reason === 'number' ? signal.reason : undefined;

/** Waits until all that was written has left the process. */
export const flushOutput = async (): Promise<void> => {
  await Promise.all([process.stdout, process.stderr].map((stream) => new Promise((done) => stream.write('', done))));
};
