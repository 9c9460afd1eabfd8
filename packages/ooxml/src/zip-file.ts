import { crc32 } from 'node:zlib';
import { deflateSync, strToU8 } from 'fflate';

/** A part as it stands in the file. */
export interface Entry {
  readonly name: Uint8Array;
  /** Whether the name has letters beyond ASCII. */
  readonly isUtf8: boolean;
  readonly data: Uint8Array;
  readonly method: typeof STORED | typeof DEFLATED;
  readonly crc: number;
  readonly size: number;
}

const STORED = 0;
const DEFLATED = 8;

/** A part of fewer bytes is hardly smaller when compressed, and a package has dozens of them. */
const SMALL = 400;

type Packed = Pick<Entry, 'data' | 'method' | 'crc' | 'size'>;

/** What was compressed before, by the very bytes: many documents of one look share their styles. */
const packed = new WeakMap<Uint8Array, Packed>();

/** A part by its name. Bytes that were given before must not have been changed since. */
export function compress(name: string, part: Uint8Array): Entry {
  const bytes = strToU8(name);
  const known = packed.get(part) ?? pack(part);
  packed.set(part, known);
  return { name: bytes, isUtf8: bytes.length !== name.length, ...known };
}

/** Sheets are compressed almost twice as fast as at the level above, to files that are three in a hundred larger. */
const LEVEL = 3;

/** Compressed by JavaScript: what Node has built in gives other bytes on other processors. */
function pack(part: Uint8Array): Packed {
  const isSmall = part.length < SMALL;
  return {
    data: isSmall ? part : deflateSync(part, { level: LEVEL }),
    method: isSmall ? STORED : DEFLATED,
    crc: crc32(part),
    size: part.length,
  };
}

const LOCAL = { signature: 0x04034b50, size: 30 };
const CENTRAL = { signature: 0x02014b50, size: 46 };
const END = { signature: 0x06054b50, size: 22 };
const VERSION = 20;
const UTF8_NAME = 0x0800;
/** 1980-01-01 00:00, the first moment: the format holds local time, and this is the same in every zone. */
const FIRST_DAY = (1 << 5) | 1;

/**
 * A zip file of these entries, in this order.
 *
 * @see https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT (4.3: local headers, central directory, its end)
 */
export function joinEntries(entries: readonly Entry[]): Uint8Array {
  const locals = sum(entries.map(({ name, data }) => LOCAL.size + name.length + data.length));
  const directory = sum(entries.map(({ name }) => CENTRAL.size + name.length));
  const bytes = new Uint8Array(locals + directory + END.size);
  const view = new DataView(bytes.buffer);
  let at = 0;
  let central = locals;
  for (const entry of entries) {
    const { name, data } = entry;
    view.setUint32(central, CENTRAL.signature, true);
    view.setUint16(central + 4, VERSION, true);
    writeFacts(view, central + 6, entry);
    view.setUint32(central + 42, at, true);
    bytes.set(name, central + CENTRAL.size);
    central += CENTRAL.size + name.length;

    view.setUint32(at, LOCAL.signature, true);
    writeFacts(view, at + 4, entry);
    bytes.set(name, at + LOCAL.size);
    bytes.set(data, at + LOCAL.size + name.length);
    at += LOCAL.size + name.length + data.length;
  }
  writeEnd(view, central, entries.length, directory, locals);
  return bytes;
}

/** What stands in both headers of an entry. */
function writeFacts(view: DataView, at: number, { name, isUtf8, data, method, crc, size }: Entry): void {
  view.setUint16(at, VERSION, true);
  view.setUint16(at + 2, isUtf8 ? UTF8_NAME : 0, true);
  view.setUint16(at + 4, method, true);
  view.setUint16(at + 8, FIRST_DAY, true);
  view.setUint32(at + 10, crc, true);
  view.setUint32(at + 14, data.length, true);
  view.setUint32(at + 18, size, true);
  view.setUint16(at + 22, name.length, true);
}

function writeEnd(view: DataView, at: number, count: number, size: number, start: number): void {
  view.setUint32(at, END.signature, true);
  view.setUint16(at + 8, count, true);
  view.setUint16(at + 10, count, true);
  view.setUint32(at + 12, size, true);
  view.setUint32(at + 16, start, true);
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
