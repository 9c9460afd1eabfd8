import type { Diagnostic } from '@shinrai/diagnostics';
import { diskFull, fileInUse, fileNotWritten, folderNotWritable, reasonOf } from '../finding.ts';

/** What was being written when the file system refused. */
export interface WriteTarget {
  readonly outDir: string;
  /** Path of the file below the folder; absent when the folder itself refused. */
  readonly path?: string;
}

const FULL = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);
const IN_USE = new Set(['EBUSY', 'ETXTBSY']);

const WORDS: Readonly<Record<string, string>> = {
  EROFS: 'the disk is read-only',
  EACCES: 'no permission',
  EPERM: 'no permission',
  ENOTDIR: 'part of its path is a file',
  EEXIST: 'it is a file, not a folder',
  EISDIR: 'a folder of that name is in its place',
};

const codeOf = (fault: unknown): string => (fault as NodeJS.ErrnoException | undefined)?.code ?? '';

/** Whether no other file can be written either, so that going on is pointless. */
export const isFatalToBuild = (fault: unknown): boolean => FULL.has(codeOf(fault)) || codeOf(fault) === 'EROFS';

/** What a refusal of the file system means for the person who builds. */
export const toDiskFinding = (fault: unknown, { outDir, path }: WriteTarget): Diagnostic => {
  const code = codeOf(fault);
  const reason = WORDS[code] ?? reasonOf(fault);
  if (FULL.has(code)) return diskFull(outDir);
  if (path === undefined || code === 'EROFS') return folderNotWritable(outDir, reason);
  const inUse = IN_USE.has(code) || (code === 'EPERM' && process.platform === 'win32');
  return inUse ? fileInUse(path) : fileNotWritten(path, reason);
};
