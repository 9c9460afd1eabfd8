import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** How the name of every file ends that is not finished yet. */
export const TEMPORARY_SUFFIX = '.shinrai-tmp';

let written = 0;

const temporaryBeside = (path: string): string => {
  written += 1;
  return join(dirname(path), `.${process.pid}-${written}${TEMPORARY_SUFFIX}`);
};

/**
 * Writes a whole file or nothing: under another name in the same folder, then renamed over the old one. Makes the
 * folders. On failure, and when the process is killed, the old file is untouched.
 */
export const writeFileAtomic = async (path: string, data: string | Uint8Array): Promise<void> => {
  await mkdir(dirname(path), { recursive: true });
  const temporary = temporaryBeside(path);
  try {
    await writeFile(temporary, data, { flag: 'wx' });
    await rename(temporary, path);
  } catch (fault) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw fault;
  }
};

/** Writes a text unless the file has it already, so that its time stamp tells when it last changed. */
export const writeTextIfChanged = async (path: string, text: string): Promise<void> => {
  const old = await readFile(path, 'utf8').catch(() => undefined);
  if (old !== text) await writeFileAtomic(path, text);
};
