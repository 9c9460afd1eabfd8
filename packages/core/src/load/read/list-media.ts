import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { PICTURE_BYTES, type PictureProblem, readPicture } from '../../media/picture.ts';

/** A file under media/: the SHA-256 of its bytes where it is a picture, else why it is none. */
export type MediaFile = { readonly sha256: string } | { readonly problem: PictureProblem };

/**
 * The files under media/ by their paths inside it, looked at by their content. Links are not followed, so nothing
 * outside can be meant.
 */
export async function listMedia(folder: string): Promise<ReadonlyMap<string, MediaFile>> {
  const root = join(folder, 'media');
  const entries = await readdir(root, { withFileTypes: true, recursive: true }).catch(() => []);
  const paths = entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1));
  const files: [string, MediaFile][] = [];
  // One after another: a folder of large photos must not stand in memory all at once.
  for (const path of paths.toSorted()) files.push([path.replaceAll(sep, '/'), await lookAt(join(root, path))]);
  return new Map(files);
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
