import { messages } from '@shinrai/diagnostics';
import { FileProblem } from './file-problem.ts';
import { LIMITS } from './limits.ts';

/** One entry of a zip file as its directory describes it. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly crc: number;
  /** Where its local header begins. */
  readonly offset: number;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const END_SIZE = 22;
const CENTRAL_SIZE = 46;
const LONGEST_COMMENT = 65_535;
const IS_ENCRYPTED = 1;
const IS_UTF8 = 0x800;

/**
 * The directory of a zip file, checked against the limits before anything is unpacked. Throws a FileProblem for one that
 * is cut off, encrypted, or promises too much.
 */
export function readDirectory(bytes: Uint8Array): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === undefined) throw new FileProblem(messages.returnTruncated({}));
  const [count, size, start] = [
    view.getUint16(end + 10, true),
    view.getUint32(end + 12, true),
    view.getUint32(end + 16, true),
  ];
  if (count > LIMITS.parts) throw tooLarge('the number of its parts', `${LIMITS.parts} parts`);
  if (start + size > end) throw new FileProblem(messages.returnTruncated({}));
  const entries: ZipEntry[] = [];
  let at = start;
  for (let n = 0; n < count; n += 1) {
    const { entry, next } = readEntry(view, bytes, at, end);
    entries.push(entry);
    at = next;
  }
  checkSizes(entries);
  checkOverlap(entries, start);
  return entries;
}

function findEnd(view: DataView): number | undefined {
  const last = view.byteLength - END_SIZE;
  for (let at = last; at >= 0 && at >= last - LONGEST_COMMENT; at -= 1) {
    if (view.getUint32(at, true) === END) return at;
  }
  return undefined;
}

function readEntry(view: DataView, bytes: Uint8Array, at: number, end: number): { entry: ZipEntry; next: number } {
  if (at + CENTRAL_SIZE > end || view.getUint32(at, true) !== CENTRAL) throw damaged('its directory is not whole');
  const flags = view.getUint16(at + 8, true);
  if (flags & IS_ENCRYPTED) throw new FileProblem(messages.returnEncrypted({}));
  const [nameLength, extra, comment] = [28, 30, 32].map((place) => view.getUint16(at + place, true)) as [
    number,
    number,
    number,
  ];
  const name = bytes.subarray(at + CENTRAL_SIZE, at + CENTRAL_SIZE + nameLength);
  return {
    entry: {
      name: new TextDecoder(flags & IS_UTF8 ? 'utf-8' : 'latin1').decode(name).replaceAll('\\', '/'),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    },
    next: at + CENTRAL_SIZE + nameLength + extra + comment,
  };
}

function checkSizes(entries: readonly ZipEntry[]): void {
  const megabytes = (limit: number) => `${limit / 1_000_000} MB`;
  for (const { name, packed, unpacked } of entries) {
    const most = SHARED_TEXTS.test(name) ? LIMITS.sharedTexts : LIMITS.part;
    if (unpacked > most) throw tooLarge(`"${name}" once unpacked`, megabytes(most));
    if (unpacked > LIMITS.ratioFrom && unpacked > packed * LIMITS.ratio) {
      throw tooLarge(`what "${name}" is packed to`, `${LIMITS.ratio} times`);
    }
  }
  const all = entries.reduce((sum, { unpacked }) => sum + Math.min(unpacked, LIMITS.part), 0);
  if (all > LIMITS.unpacked) throw tooLarge('all of it once unpacked', megabytes(LIMITS.unpacked));
}

/** The part of texts that cells share, which may be larger by what is taken out of it before it is read. */
export const SHARED_TEXTS = /(?:^|\/)sharedStrings\.xml$/i;

/** Entries that share their bytes let a small file unpack into a huge one. */
function checkOverlap(entries: readonly ZipEntry[], directory: number): void {
  const sorted = entries.toSorted((a, b) => a.offset - b.offset);
  for (const [at, entry] of sorted.entries()) {
    const next = sorted[at + 1]?.offset ?? directory;
    if (entry.offset + LOCAL_SIZE + entry.packed > next) throw damaged(`"${entry.name}" overlaps with what follows`);
  }
}

/** Length of a local header without its name. */
export const LOCAL_SIZE = 30;

export const damaged = (problem: string): FileProblem => new FileProblem(messages.returnDamaged({ problem }));

export const tooLarge = (what: string, limit: string): FileProblem =>
  new FileProblem(messages.returnTooLarge({ what, limit }));
