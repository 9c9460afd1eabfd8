const FORBIDDEN = /[\u0000-\u001f\\:*?"<>|]/;

const isSafeSegment = (segment: string): boolean =>
  segment !== '' && !segment.startsWith('.') && !segment.endsWith('.') && !segment.endsWith(' ');

/**
 * Whether a path may be written below an output folder on every system: relative, forward slashes, no way out of the
 * folder, no name that starts with a dot (those are ours).
 */
export const isSafePath = (path: string): boolean =>
  path.length <= 200 && !FORBIDDEN.test(path) && path.split('/').every(isSafeSegment);

/** Order of texts that is the same on every machine: by code unit, not by locale. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
