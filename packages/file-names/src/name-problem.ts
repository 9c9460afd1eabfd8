import { lookAlikeIn } from './look-alike.ts';
import { isReserved } from './reserved.ts';

/** Bytes of UTF-8 that a name may have: 255 on most disks, less what temporary names add. */
export const LONGEST_NAME = 200;

/** What Windows takes no name with; also control characters and what is no whole character. */
const FORBIDDEN = /[\p{Cc}<>:"/\\|?*\p{Cs}\ufffe\uffff]/u;

const bytesOf = (name: string): number => new TextEncoder().encode(name).length;

const codeOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** The tests, with what is said when they hit; in this order, for the first is told. */
const PROBLEMS: readonly ((name: string) => string | undefined)[] = [
  (name) => (name === '' ? 'it is empty' : undefined),
  (name) => {
    const [forbidden] = FORBIDDEN.exec(name) ?? [];
    return forbidden === undefined ? undefined : `${codeOf(forbidden)} stands in it, which not every disk takes`;
  },
  (name) => (/^[.\s]/.test(name) ? 'it starts with a dot or a space' : undefined),
  (name) => (/[.\s]$/.test(name) ? 'it ends with a dot or a space, which Windows takes away' : undefined),
  (name) => (isReserved(name) ? 'it is the name of a device on Windows' : undefined),
  (name) => (name === name.normalize('NFC') ? undefined : 'its accents are characters of their own (not NFC)'),
  (name) => {
    const found = lookAlikeIn(name);
    return found === undefined ? undefined : `${codeOf(found)} stands in it, which looks like something else`;
  },
  (name) => (bytesOf(name) > LONGEST_NAME ? `it has more than ${LONGEST_NAME} bytes` : undefined),
];

/**
 * Why the name of a file or folder is not the same plain name on every system and to every eye; undefined for one that
 * is. A name, not a path.
 *
 * @example nameProblem('aux.yaml') // 'it is the name of a device on Windows'
 */
export function nameProblem(name: string): string | undefined {
  for (const problem of PROBLEMS) {
    const found = problem(name);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The first problem of the names in a path with "/" between them; undefined for none. */
export const pathProblem = (path: string): string | undefined =>
  path
    .split('/')
    .map(nameProblem)
    .find((problem) => problem !== undefined);
