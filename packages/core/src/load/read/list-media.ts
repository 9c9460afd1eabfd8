import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { PICTURE_BYTES, type PictureProblem, readPicture } from '../../media/picture.ts';
import { entriesIn } from './list.ts';

/** A file under media/: the SHA-256 of its bytes where it is a picture, else why it is none. */
export type MediaFile = { readonly sha256: string } | { readonly problem: PictureProblem };

/**
 * The files under media/ by their paths inside it, looked at by their content. Links are not followed, so nothing
 * outside can be meant.
 */
export async function listMedia(folder: string): Promise<ReadonlyMap<string, MediaFile>> {
  const root = join(folder, 'media');
  const files: [string, MediaFile][] = [];
  // One after another: a folder of large photos must not stand in memory all at once.
  for (const path of (await pathsBelow(root)).toSorted()) files.push([path, await lookAt(join(root, path))]);
  return new Map(files);
}

/** Folders below media/ that are looked into, and files in them that are looked at. */
const MOST_FOLDERS = 500;
const MOST_FILES = 5_000;

/** The paths of the files below a folder; of very many, some. */
async function pathsBelow(root: string): Promise<readonly string[]> {
  const paths: string[] = [];
  const folders = [''];
  for (const folder of folders) {
    for (const entry of await entriesIn(join(root, folder))) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isFile() && paths.length < MOST_FILES) paths.push(path);
      if (entry.isDirectory() && folders.length < MOST_FOLDERS) folders.push(path);
    }
  }
  return paths;
}

async function lookAt(path: string): Promise<MediaFile> {
  try {
    const { size } = await stat(path);
    if (size > PICTURE_BYTES) return { problem: { kind: 'too-large', size } };
    const bytes = await readFile(path);
    const outcome = readPicture(bytes);
    return 'problem' in outcome ? outcome : { sha256: createHash('sha256').update(bytes).digest('hex') };
  } catch {
    return { problem: { kind: 'not-a-picture', found: 'a file that cannot be read' } };
  }
}
