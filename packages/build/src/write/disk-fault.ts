import { statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { type Diagnostic, messages } from '@shinrai/diagnostics';
import { reasonOf } from '../finding.ts';

/** What was being written when the file system refused. */
export interface WriteTarget {
  readonly outDir: string;
  /** Path of the file below the folder; absent when the folder itself refused. */
  readonly path?: string | undefined;
}

const FULL = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);
const IN_USE = new Set(['EBUSY', 'ETXTBSY']);

const WORDS: Readonly<Record<string, string>> = {
  EROFS: 'the disk is read-only',
  EACCES: 'no permission',
  EPERM: 'no permission',
  ENOENT: 'it cannot be made there',
  ENOTDIR: 'part of its path is a file',
  ELOOP: 'a folder of its path is a link to somewhere else',
  EEXIST: 'it is a file, not a folder',
  EISDIR: 'a folder of that name is in its place',
  ENOTEMPTY: 'a folder of that name is in its place',
};

const FULL_DISK = 'no room is left on the disk';
const FREE_SPACE = 'Free some space and build again: what was finished is kept';
const OTHER_FOLDER = 'Give yourself the right to write there, or choose another folder with --out';

const codeOf = (fault: unknown): string => (fault as NodeJS.ErrnoException | undefined)?.code ?? '';

/** Whether no other file can be written either, so that going on is pointless. */
export const isFatalToBuild = (fault: unknown): boolean => FULL.has(codeOf(fault)) || codeOf(fault) === 'EROFS';

const isHeld = (code: string): boolean => IN_USE.has(code) || (code === 'EPERM' && process.platform === 'win32');

/** Whether no room was left. */
export const isDiskFull = (fault: unknown): boolean => FULL.has(codeOf(fault));

/** Why a file could not be written, in words; undefined for what is no fault of the disk. */
export const diskProblem = (fault: unknown): string | undefined =>
  isDiskFull(fault) ? FULL_DISK : (WORDS[codeOf(fault)] ?? (isFileSystemFault(fault) ? reasonOf(fault) : undefined));

/** Something else has the name of a file or a folder that is to be written. */
const IN_THE_WAY = new Set(['EISDIR', 'EEXIST', 'ELOOP', 'ENOTDIR', 'ENOTEMPTY']);

const exists = (path: string): boolean => {
  try {
    return statSync(path) !== undefined;
  } catch {
    return false;
  }
};

/** What stands where a file or a folder should go: itself, or the part of its path that is a file. */
const obstacleOf = (fault: unknown, outDir: string): string => {
  const { dest, path } = fault as NodeJS.ErrnoException & { readonly dest?: string };
  let obstacle = dest ?? path ?? outDir;
  while (!exists(obstacle) && dirname(obstacle) !== obstacle) obstacle = dirname(obstacle);
  return obstacle;
};

/** Something is in the way that is not ours to remove. */
const toObstacleFinding = (fault: unknown, { outDir, path }: WriteTarget, problem: string): Diagnostic => {
  const obstacle = obstacleOf(fault, outDir);
  const isBelow = obstacle.startsWith(join(outDir, '/'));
  const shown = path ?? (isBelow ? relative(outDir, obstacle) : outDir);
  return messages.buildCannotWrite({
    path: shown,
    problem,
    advice: `Move ${obstacle} elsewhere, or choose another folder with --out`,
  });
};

const isFileSystemFault = (fault: unknown): boolean => fault instanceof Error && 'syscall' in fault && 'code' in fault;

/** What a refusal of the file system means for the person who builds. */
export const toDiskFinding = (fault: unknown, { outDir, path }: WriteTarget): Diagnostic => {
  const code = codeOf(fault);
  const problem = WORDS[code] ?? reasonOf(fault);
  if (isDiskFull(fault)) return messages.buildCannotWrite({ path: outDir, problem: FULL_DISK, advice: FREE_SPACE });
  if (IN_THE_WAY.has(code)) return toObstacleFinding(fault, { outDir, path }, problem);
  if (path === undefined || code === 'EROFS') {
    return messages.buildCannotWrite({ path: outDir, problem, advice: OTHER_FOLDER });
  }
  return isHeld(code) ? messages.buildLocked({ path }) : messages.buildCannotWrite({ path, problem });
};
