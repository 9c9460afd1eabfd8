import { EXIT, type ExitCode } from './exit-code.ts';
import type { Io } from './io.ts';
import { printJson } from './report.ts';

/**
 * What some work gives, or the exit code of a command that the user stops meanwhile. Only for work that changes nothing:
 * it is not told to stop, but left alone.
 */
export const unlessStopped = async <T>(
  work: Promise<T>,
  command: string,
  json: boolean,
  io: Io,
): Promise<T | ExitCode> => {
  const settled = new AbortController();
  const stop = new Promise<'stopped'>((stopped) => {
    if (io.signal.aborted) stopped('stopped');
    io.signal.addEventListener('abort', () => stopped('stopped'), { once: true, signal: settled.signal });
  });
  try {
    const end = await Promise.race([stop, work.then((value) => ({ value }))]);
    return end === 'stopped' ? tellStopped(command, json, io) : end.value;
  } finally {
    settled.abort();
  }
};

const tellStopped = (command: string, json: boolean, io: Io): ExitCode => {
  if (json) printJson(io, { command, ok: false, stopped: true, findings: [] });
  else io.err('Stopped: nothing was changed.\n');
  return EXIT.output;
};
