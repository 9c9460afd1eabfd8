import { type LoadOptions, type LoadResult, loadPlan } from '@shinrai/core';
import { toShortPath } from '../relative-path.ts';

/** Loads a plan folder by a path as short as possible, for findings name files by it. */
export const loadFolder = (folder: string, options: LoadOptions = {}): Promise<LoadResult> =>
  loadPlan(toShortPath(process.cwd(), folder), options);
