import { realpath } from 'node:fs/promises';
import { dirname, resolve, sep } from 'node:path';

/** Whether a path inside a folder, of a file that may not be there yet, really is: no link on its way leads out. */
export async function isInside(folder: string, file: string): Promise<boolean> {
  const root = await realpath(folder);
  const real = await nearestReal(resolve(file));
  return real === root || real.startsWith(root.endsWith(sep) ? root : root + sep);
}

/** Where a path leads; where it leads nowhere, the nearest folder above it that is there. */
async function nearestReal(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (fault) {
    const { code } = fault as NodeJS.ErrnoException;
    if (dirname(path) === path || (code !== 'ENOENT' && code !== 'ENOTDIR')) throw fault;
    return nearestReal(dirname(path));
  }
}
