import { acquireLock } from '@shinrai/build';
import type { Diagnostic } from '@shinrai/diagnostics';

/** Does something with a plan folder that no other process may do at the same time. Gives what was found. */
export async function whileLocked(
  folder: string,
  work: () => Promise<readonly Diagnostic[]>,
): Promise<readonly Diagnostic[]> {
  const taken = await acquireLock(folder);
  if ('refused' in taken) return [taken.refused];
  try {
    return await work();
  } finally {
    await taken.lock.release();
  }
}
