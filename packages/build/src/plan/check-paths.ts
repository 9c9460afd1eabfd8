import { clashKey } from '@shinrai/file-names';
import { INDEX_FILE } from '../index-page/index-page.ts';
import { MANIFEST_FILE } from '../manifest.ts';
import type { Output } from '../output.ts';
import { isSafePath } from '../path.ts';

const OURS = [INDEX_FILE, MANIFEST_FILE];

/**
 * Makes sure that every output has a path of its own below the output folder, also where upper and lower case are one.
 *
 * @throws Error for a path that leaves the folder or is used twice: a fault of an app, not of the data.
 */
export const checkPaths = (outputs: readonly Pick<Output, 'path'>[]): void => {
  const taken = new Set(OURS);
  for (const { path } of outputs) {
    if (!isSafePath(path)) throw new Error(`unsafe output path: ${JSON.stringify(path)}`);
    if (taken.has(clashKey(path))) throw new Error(`two outputs have the path ${path}`);
    taken.add(clashKey(path));
  }
};
