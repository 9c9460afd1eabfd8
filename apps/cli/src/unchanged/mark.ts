import { hash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';

/** What stands for a file that is not there. */
export const ABSENT = 'absent';

/** What a file looks like from outside: whoever writes to it, or puts another in its place, changes the mark. */
export const markOf = (path: string): string => {
  try {
    const { size, mtimeMs, ctimeMs, ino } = statSync(path);
    return [size, mtimeMs, ctimeMs, ino].join(' ');
  } catch {
    return ABSENT;
  }
};

/** File systems count time in ticks of a few milliseconds. */
const TICKS_MS = 50;

/** Whether a file was written to so short a time ago that another writing could leave the same mark. */
export const isJustWritten = (mark: string): boolean => Date.now() - Number(mark.split(' ')[2] ?? 0) < TICKS_MS;

/** Bytes of a file whose content is looked at: more than anything has that a build reads. */
const LARGEST = 50_000_000;

/** The content of a file; of what is larger than anything that is read, or never ends, only how it looks from outside. */
export const digestOf = (path: string): string => {
  try {
    const stats = statSync(path);
    if (!stats.isFile() || stats.size > LARGEST) return markOf(path);
    return hash('sha256', readFileSync(path));
  } catch {
    return ABSENT;
  }
};

/** The names in a folder. */
export const listingOf = (folder: string): string => {
  try {
    return hash('sha256', JSON.stringify(readdirSync(folder).sort()));
  } catch {
    return ABSENT;
  }
};
