import { type Diagnostic, messages } from '@shinrai/diagnostics';
import { writeFileAtomic } from './atomic.ts';
import { diskProblem, isDiskFull } from './disk-fault.ts';

const FREE_SPACE = 'Free some space and try again';

/**
 * Writes a whole file or nothing, and says why where that cannot be: a full disk, a folder that may not be written.
 * `shown` is the path as people know it. Throws what is no fault of the disk.
 */
export const putFile = async (
  path: string,
  data: string | Uint8Array,
  shown: string = path,
): Promise<readonly Diagnostic[]> => {
  try {
    await writeFileAtomic(path, data);
    return [];
  } catch (fault) {
    const problem = diskProblem(fault);
    if (problem === undefined) throw fault;
    return [messages.buildCannotWrite({ path: shown, problem, advice: isDiskFull(fault) ? FREE_SPACE : undefined })];
  }
};
