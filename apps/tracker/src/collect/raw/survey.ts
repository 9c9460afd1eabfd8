import { messages } from '@shinrai/diagnostics';
import { countTo } from './counter.ts';
import { FileProblem } from './file-problem.ts';
import type { Package } from './open-package.ts';
import type { Room } from './room.ts';

/** What is counted in the bytes of a workbook. */
interface Counts {
  /** Beginnings and ends of elements. */
  tags: number;
  attributes: number;
  rows: number;
  /** Cells that hold something. */
  filled: number;
}

/**
 * Looks through the bytes of all parts before any of them is parsed: throws a FileProblem where there is more than is
 * read, and tells whether some part says a word. Parsing costs many times as much.
 */
export function survey(pack: Package, word: string, room: Room): { readonly saysWord: boolean } {
  const countTags = countTo(room.tags, 'the number of its elements', 'beginnings and ends of elements');
  const countAttributes = countTo(room.allAttributes, 'the number of its attributes', 'attributes');
  const all = { rows: 0, filled: 0 };
  let saysWord = false;
  for (const name of pack.names) {
    const bytes = pack.bytes(name);
    const { tags, attributes, rows, filled } = countsOf(bytes);
    all.rows += rows;
    all.filled += filled;
    if (all.filled > room.cells) continue;
    countTags(tags);
    countAttributes(attributes);
    saysWord ||= Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(word);
  }
  if (room.entries !== undefined && all.filled > room.cells) throw tooMuch(all, room.cells, room.entries);
  return { saysWord };
}

const tooMuch = ({ rows, filled }: Pick<Counts, 'rows' | 'filled'>, limit: number, entries: number): FileProblem =>
  new FileProblem(messages.returnTooMuch({ rows, cells: filled, limit, entries }));

const [OPENING, EQUALS, QUOTE, APOSTROPHE] = codesOf('<="\'');
const [SLASH, CLOSING, SMALL_C] = codesOf('/>c');
const ROW = codesOf('row');

function countsOf(bytes: Uint8Array): Counts {
  const counts = { tags: 0, attributes: 0, rows: 0, filled: 0 };
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at];
    if (byte === EQUALS && (bytes[at + 1] === QUOTE || bytes[at + 1] === APOSTROPHE)) counts.attributes += 1;
    if (byte !== OPENING) continue;
    counts.tags += 1;
    if (bytes[at + 1] === SLASH && bytes[at + 2] === SMALL_C && bytes[at + 3] === CLOSING) counts.filled += 1;
    else if (ROW.every((letter, after) => bytes[at + 1 + after] === letter)) counts.rows += 1;
  }
  return counts;
}

function codesOf(text: string): readonly number[] {
  return Array.from(text, (letter) => letter.charCodeAt(0));
}
