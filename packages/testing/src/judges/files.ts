import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** A file for a judge: a path, or bytes with a name whose ending says what they are. */
export type JudgedFile = string | { readonly name: string; readonly bytes: Uint8Array };

/** The name of a file in messages: the path or the given name. */
export const nameOf = (file: JudgedFile) => (typeof file === 'string' ? file : file.name);

/** Lets a judge work in a folder of its own, which is removed afterwards. */
export async function withFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'shinrai-judge-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Path of a file on disk, from its root, as judges tell it back; bytes are written into the folder under a name that cannot clash or lead out of it. */
export async function toPath(file: JudgedFile, folder: string, index = 0): Promise<string> {
  if (typeof file === 'string') return resolve(file);
  const path = join(folder, `${index}-${file.name.replace(/[^\w.-]+/g, '_')}`);
  await writeFile(path, file.bytes);
  return path;
}
