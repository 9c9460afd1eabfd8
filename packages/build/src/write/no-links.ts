import { lstat } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/**
 * Rejects when a folder between an output folder and a file below it is a link: what is written or deleted there would be
 * somewhere else. The output folder itself may be one.
 */
export async function refuseLinks(outDir: string, path: string): Promise<void> {
  for (let folder = dirname(path); folder !== '.'; folder = dirname(folder)) {
    const found = await lstat(join(outDir, folder)).catch(() => undefined);
    if (!found?.isSymbolicLink()) continue;
    const fault = new Error(`${folder} is a link`);
    throw Object.assign(fault, { code: 'ELOOP', syscall: 'open', path: join(outDir, folder) });
  }
}
