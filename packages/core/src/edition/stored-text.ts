import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { fail, messages, type Result, succeed } from '@shinrai/diagnostics';
import { kindOf } from '../load/read/read-source.ts';
import type { StoredText } from './trees.ts';

/** Bytes that an edition may have. */
const LIMIT = 30_000_000;

/** Reads an edition file, unless it is none or far too large. */
export async function readStoredText(path: string, label: string): Promise<Result<StoredText>> {
  const place = { kind: 'file', file: label } as const;
  try {
    const stats = await stat(path);
    if (!stats.isFile()) return fail(messages.planUnreadable({ problem: kindOf(stats) }, { place }));
    if (stats.size > LIMIT) return fail(messages.planTooLarge({ size: stats.size, limit: LIMIT }, { place }));
    const bytes = await readFile(path);
    return succeed({ label, text: bytes.toString('utf8'), sha256: createHash('sha256').update(bytes).digest('hex') });
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    return fail(messages.planUnreadable({ problem }, { place }));
  }
}
