import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { type Diagnostic, messages } from '@shinrai/diagnostics';
import { labelOf } from './list.ts';

/** The file that lies in a plan folder while several of its files are replaced: with it, the plan is half of each. */
export const UNFINISHED_FILE = '.shinrai-apply.json';

/** Finds a plan folder of which only a part was replaced when that was interrupted. */
export async function unfinished(folder: string): Promise<readonly Diagnostic[]> {
  const place = { kind: 'file', file: labelOf(folder, UNFINISHED_FILE) } as const;
  return access(join(folder, UNFINISHED_FILE)).then(
    () => [messages.planUnfinished({}, { place })],
    () => [],
  );
}
