import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { PICTURE_BYTES, type PictureProblem, readPicture } from '../../media/picture.ts';
import { type Budget, budgetOf } from '../budget.ts';
import { entriesInside } from './list.ts';

/** The folder of a plan that holds pictures. */
const MEDIA = 'media';

/** Why a file under media/ cannot be used: it is no picture that can be printed, or it is one too many. */
export type MediaProblem = PictureProblem | { readonly kind: 'too-much'; readonly limit: number };

/** A file under media/: the SHA-256 of its bytes where it is a picture, else why it is none. */
export type MediaFile = { readonly sha256: string } | { readonly problem: MediaProblem };

/** Bytes of all pictures that a plan names: hundreds of photos. Links make thousands of one file, which are read one by one. */
const ALL_BYTES = 500_000_000;

/** The files under media/ by their paths inside it; each is looked at, by its content, when something asks for it. */
export type MediaFiles = ReadonlyMap<string, () => MediaFile>;

/**
 * Lists the files under media/. Links are not followed, so nothing outside can be meant. What no picture of the plan
 * names is never opened, however many lie there.
 */
export async function listMedia(folder: string): Promise<MediaFiles> {
  const paths = await pathsBelow(folder);
  const budget = budgetOf(ALL_BYTES);
  return new Map(paths.toSorted().map((path) => [path, lookingAt(join(folder, MEDIA, path), budget)]));
}

/** Looks at a file when it is asked for the first time. */
function lookingAt(path: string, budget: Budget): () => MediaFile {
  let seen: MediaFile | undefined;
  return () => {
    seen ??= lookAt(path, budget);
    return seen;
  };
}

/** Folders below media/ that are looked into, and files in them that are looked at. */
const MOST_FOLDERS = 500;
const MOST_FILES = 5_000;

/** The paths of the files below media/; of very many, some. */
async function pathsBelow(plan: string): Promise<readonly string[]> {
  const paths: string[] = [];
  const folders = [''];
  for (const folder of folders) {
    for (const entry of await entriesInside(plan, join(MEDIA, folder))) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isFile() && paths.length < MOST_FILES) paths.push(path);
      if (entry.isDirectory() && folders.length < MOST_FOLDERS) folders.push(path);
    }
  }
  return paths;
}

function lookAt(path: string, budget: Budget): MediaFile {
  try {
    const { size } = statSync(path);
    if (size > PICTURE_BYTES) return { problem: { kind: 'too-large', size } };
    if (!budget(size)) return { problem: { kind: 'too-much', limit: ALL_BYTES } };
    const bytes = readFileSync(path);
    const outcome = readPicture(bytes);
    return 'problem' in outcome ? outcome : { sha256: createHash('sha256').update(bytes).digest('hex') };
  } catch {
    return { problem: { kind: 'not-a-picture', found: 'a file that cannot be read' } };
  }
}
