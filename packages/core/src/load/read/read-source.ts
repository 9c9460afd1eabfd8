import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import type { Stats } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type FilePlace, fail, messages, type Result, succeed } from '@shinrai/diagnostics';
import { fileKindOf } from '../../model/files.ts';
import type { SourceFile } from '../state.ts';
import { firstBadLine } from './first-bad-line.ts';
import { isInside } from './is-inside.ts';
import { labelOf } from './list.ts';

/** Bytes that a data file may have. */
export const LIMIT = 2_000_000;

/**
 * Reads one file of a plan folder as UTF-8, or takes the text that is given for it. A file that leads out of the folder
 * or is far too large is not opened.
 */
export async function readSource(folder: string, path: string, text?: string): Promise<Result<SourceFile>> {
  const file = join(folder, path);
  const place: FilePlace = { kind: 'file', file: labelOf(folder, path) };
  if (text !== undefined) return decode(path, place, Buffer.from(text));
  try {
    if (!(await isInside(folder, file))) return fail(messages.planOutsideFolder({}, { place }));
    const stats = await stat(file);
    if (!stats.isFile()) return fail(messages.planUnreadable({ problem: kindOf(stats) }, { place }));
    const { size } = stats;
    if (size > LIMIT) return fail(messages.planTooLarge({ size, limit: LIMIT }, { place }));
    return decode(path, place, await readFile(file));
  } catch (error) {
    return fail(messages.planUnreadable({ problem: reasonOf(error) }, { place }));
  }
}

/** What is no file: opening a pipe would wait for somebody to write into it. */
export const kindOf = (stats: Stats): string =>
  stats.isDirectory() ? 'it is a folder' : 'it is a device or a pipe, not a file';

function decode(path: string, place: FilePlace, bytes: Buffer): Result<SourceFile> {
  const kind = fileKindOf(path);
  if (kind === undefined) throw new Error(`${path} is not a file of a plan`);
  if (!isUtf8(bytes)) return fail(messages.planNotUtf8({}, { place: { ...place, line: firstBadLine(bytes) } }));
  const text = new TextDecoder('utf-8').decode(bytes);
  return succeed({ path, label: place.file, kind, text, sha256: createHash('sha256').update(bytes).digest('hex') });
}

const REASONS: Record<string, string> = {
  EACCES: 'it may not be opened',
  EPERM: 'it may not be opened',
  EISDIR: 'it is a folder',
  ENOENT: 'it leads nowhere',
  ELOOP: 'it leads in a circle',
};

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return REASONS[code] ?? (code || 'the disk gave no reason');
}
