import { readFileSync } from 'node:fs';

/** What Linux tells of a process; its name stands in brackets and may hold anything. */
const STAT = /^\d+ \(.*\) (?<state>\S)(?: \S+){18} (?<start>\d+)/s;

/** A process that ended, but whose parent has not taken note of it yet, still has its number. */
const ENDED = new Set(['Z', 'X']);

const readStat = (pid: number): { readonly state: string; readonly start: string } | undefined => {
  try {
    const { state = '', start = '' } = STAT.exec(readFileSync(`/proc/${pid}/stat`, 'latin1'))?.groups ?? {};
    return { state, start };
  } catch {
    return undefined;
  }
};

/**
 * When a process began, in ticks since the machine started: with its number it says which process is meant, for numbers
 * are given again. Undefined where the system does not tell.
 */
export const startOf = (pid: number): string | undefined => readStat(pid)?.start || undefined;

const hasNumber = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (fault) {
    return (fault as NodeJS.ErrnoException).code === 'EPERM';
  }
};

/** Whether the very process that began then is still running; without a beginning, whether any of that number is. */
export const isRunning = (pid: number, start: string | undefined): boolean => {
  if (!hasNumber(pid)) return false;
  const stat = readStat(pid);
  if (!stat) return true;
  return !ENDED.has(stat.state) && (start === undefined || start === stat.start);
};
