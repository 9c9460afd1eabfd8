import { pathProblem } from '@shinrai/file-names';

/**
 * Whether a path may be written below an output folder on every system: relative, forward slashes, no way out of the
 * folder, plain names, none that starts with a dot (those are ours).
 */
export const isSafePath = (path: string): boolean => path.length <= 200 && pathProblem(path) === undefined;

/** Order of texts that is the same on every machine: by code unit, not by locale. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
