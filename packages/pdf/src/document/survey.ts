import { BeyondBounds } from '../syntax/beyond-bounds.ts';

/** What a file may have before it is opened. */
export interface SurveyBounds {
  readonly objects: number;
  /** Bytes of objects without what stands in streams. */
  readonly bytes: number;
}

/** Bytes between objects: numbers of the next one and its line of the table; and the heads and ends of a file. */
const BETWEEN_EACH = 40;
const BETWEEN_ALL = 100_000;

/** Objects that seem to begin inside others, as texts in them could say. */
const BEGUN = 100;

/** A name longer than any; in streams, too, such a run of letters does not happen. */
const ENDLESS_NAME = /\/[^\s\0()<>[\]{}/%]{20000}/;

/**
 * Looks through the bytes of a PDF before it is opened. Throws where there is more than is read, and where much stands
 * between its objects: the library tries to make something of every letter of it, again and again.
 */
export function survey(pdf: Uint8Array, { objects, bytes }: SurveyBounds): void {
  const file = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  let [count, begun, between, inside, at] = [0, 0, 0, 0, 0];
  while (at < file.length) {
    const open = indexOf(file, ' obj', at);
    between += lengthOf(file.subarray(at, open));
    if (open === file.length) break;
    count += 1;
    const close = indexOf(file, 'endobj', open);
    const own = file.subarray(open + 4, open + indexOf(file.subarray(open, close), 'stream', 0));
    inside += own.length;
    begun += close === file.length ? BEGUN + 1 : countOf(own, ' obj');
    if (begun > BEGUN) throw new BeyondBounds('its objects begin and do not end');
    if (count > objects) throw new BeyondBounds(`it holds more than ${objects} objects`);
    if (inside > bytes) throw new BeyondBounds(`its objects have more than ${Math.round(bytes / 1e6)} MB`);
    at = close + 'endobj'.length;
  }
  if (between > BETWEEN_ALL + BETWEEN_EACH * count) throw new BeyondBounds('most of it is no part of a PDF');
  if (ENDLESS_NAME.test(file.toString('latin1'))) throw new BeyondBounds('it has a name without end');
}

/** A line of the table that says where each object begins. */
const ENTRY = /\d{10} \d{5} [nf]\s{2}/g;
const ENTRY_LENGTH = 20;

/** Bytes of what stands between objects, without that table, which programs make longer than there are objects. */
function lengthOf(gap: Buffer): number {
  if (gap.length < BETWEEN_EACH) return gap.length;
  return gap.length - ENTRY_LENGTH * (gap.toString('latin1').match(ENTRY)?.length ?? 0);
}

/** Where something begins; the end where it does not. */
function indexOf(file: Buffer, word: string, from: number): number {
  const at = file.indexOf(word, from, 'latin1');
  return at < 0 ? file.length : at;
}

function countOf(file: Buffer, word: string): number {
  let count = 0;
  for (let at = file.indexOf(word); at >= 0 && count <= BEGUN; at = file.indexOf(word, at + 1)) count += 1;
  return count;
}
