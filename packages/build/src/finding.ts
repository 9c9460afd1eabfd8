import type { Diagnostic } from '@shinrai/diagnostics';

const error = (code: string, message: string, hint?: string): Diagnostic => ({
  code,
  severity: 'error',
  message,
  ...(hint && { hint }),
});

const warning = (code: string, message: string, hint?: string): Diagnostic => ({
  ...error(code, message, hint),
  severity: 'warning',
});

/** What a thrown value says, in one line. */
export const reasonOf = (fault: unknown): string => (fault instanceof Error ? fault.message : String(fault));

/** Another build holds the output folder. */
export const locked = (outDir: string, holder: string, lockFile: string): Diagnostic =>
  error(
    'build/locked',
    `Another build is writing to ${outDir} (${holder}).`,
    `Wait until it has ended. If there is none, delete ${lockFile} and build again.`,
  );

/** The manifest could not be used. */
export const manifestUnreadable = (path: string): Diagnostic =>
  warning(
    'build/manifest-unreadable',
    `${path} cannot be read or was written by another version: every document is made again.`,
  );

/** The folder cannot be written to at all. */
export const folderNotWritable = (folder: string, reason: string): Diagnostic =>
  error(
    'build/folder-not-writable',
    `Cannot write to ${folder}: ${reason}.`,
    'Give yourself write access to it, or choose another folder with --out.',
  );

/** No room is left. */
export const diskFull = (folder: string): Diagnostic =>
  error(
    'build/disk-full',
    `No room is left on the disk that holds ${folder}.`,
    'Free some space and build again: what was finished is kept.',
  );

/** A document is open in another program. */
export const fileInUse = (path: string): Diagnostic =>
  error(
    'build/file-in-use',
    `${path} cannot be replaced: another program holds it.`,
    'Close it there and build again.',
  );

/** One file could not be written. */
export const fileNotWritten = (path: string, reason: string): Diagnostic =>
  error('build/file-not-written', `${path} cannot be written: ${reason}.`);

/** A renderer threw: a fault of ours, not of the data. */
export const renderFailed = (path: string, reason: string): Diagnostic =>
  error('build/render-failed', `${path} could not be rendered: ${reason}`);

/** The renderer of an app did not start, so none of its outputs can be made. */
export const rendererNotOpened = (app: string, reason: string): Diagnostic =>
  error('build/renderer-not-opened', `The renderer of ${app} did not start: ${reason}`);

/** The renderer of an app did not end in order. */
export const rendererNotClosed = (app: string, reason: string): Diagnostic =>
  warning('build/renderer-not-closed', `The renderer of ${app} did not end in order: ${reason}`);
