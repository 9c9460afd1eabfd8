import { messages } from '@shinrai/diagnostics';
import { countFates, type ReturnedFile } from './change-set.ts';
import type { Room } from './raw/room.ts';

/** Cells of all files of one call: thousands of rows from a dozen bodies, or hundreds from a hundred. */
const MOST_CELLS = 3_000_000;

/** Whole workbooks, as full as they may be, that are read in one call: real ones have a tenth of that and less. */
const FULL_BOOKS = 8;

/** Cells of all files of one call that are read. */
export const mostCells = ({ cells }: Pick<Room, 'cells'>): number => Math.min(MOST_CELLS, FULL_BOOKS * cells);

/** Cells whose reading takes as long as refusing a file that was made to be much work. */
const REFUSED = 10_000;
const MUCH_WORK: ReadonlySet<string> = new Set(['return/too-large', 'return/too-much', 'return/damaged']);

/** What reading a file has cost, in cells. */
export const costOf = ({ cells, findings }: ReturnedFile): number =>
  cells.length + (findings.some(({ code }) => MUCH_WORK.has(code)) ? REFUSED : 0);

/** A file as it came back. */
interface Bytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A file of which nothing is known but its bytes. */
export const headOf = ({ name, bytes }: Bytes, sha256: string): ReturnedFile => ({
  name,
  sha256,
  bytes: bytes.length,
  modified: undefined,
  issue: undefined,
  returner: undefined,
  knownAs: undefined,
  findings: [],
  cells: [],
  counts: countFates([]),
  changes: [],
  proposals: [],
  questions: [],
  comments: [],
  remarks: [],
});

/** A file that is not looked at, since those before it hold so much. */
export const leftAlone = (file: Bytes, digest: string, most: number): ReturnedFile => ({
  ...headOf(file, digest),
  findings: [messages.returnLeft({ limit: most })],
});
