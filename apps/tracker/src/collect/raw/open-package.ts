import { crc32, inflateRawSync } from 'node:zlib';
import { countTo } from './counter.ts';
import { LIMITS } from './limits.ts';
import { damaged, LOCAL_SIZE, readDirectory, type ZipEntry } from './zip-directory.ts';

/** The parts of a workbook. Each is unpacked when it is asked for, never larger than its directory says. */
export interface Package {
  readonly names: readonly string[];
  has(name: string): boolean;
  /** The content of a part, unpacked; throws a FileProblem when it is missing or damaged. */
  bytes(name: string): Uint8Array;
  /** The text of a part, piece by piece; throws a FileProblem when it is missing or damaged. */
  read(name: string): Iterable<string>;
}

/** Opens a zip file whose directory is within the limits. Names are compared without regard to case, as Office does. */
export function openPackage(bytes: Uint8Array): Package {
  const entries = readDirectory(bytes).filter(({ name }) => !name.endsWith('/'));
  const byName = new Map(entries.map((entry) => [keyOf(entry.name), entry]));
  // Parts can be asked for again and again, by whatever refers to them.
  const count = countTo(3 * LIMITS.unpacked, 'what is unpacked of it', 'bytes');
  const contentOf = (name: string): Uint8Array => {
    const entry = byName.get(keyOf(name));
    if (!entry) throw damaged(`the part "${name}" is missing`);
    count(entry.unpacked);
    return unpack(bytes, entry);
  };
  return {
    names: entries.map(({ name }) => name),
    has: (name) => byName.has(keyOf(name)),
    bytes: contentOf,
    read: (name) => decode(contentOf(name), name),
  };
}

const keyOf = (name: string) => name.replace(/^\/+/, '').toLowerCase();

function unpack(bytes: Uint8Array, { name, method, packed, unpacked, crc, offset }: ZipEntry): Uint8Array {
  const header = new DataView(bytes.buffer, bytes.byteOffset + offset, LOCAL_SIZE);
  const start = offset + LOCAL_SIZE + header.getUint16(26, true) + header.getUint16(28, true);
  const body = bytes.subarray(start, start + packed);
  const content = method === 0 ? body : method === 8 ? inflate(body, name, unpacked) : undefined;
  if (!content) throw damaged(`"${name}" is packed in an unknown way`);
  if (content.length !== unpacked || crc32(content) !== crc) throw damaged(`"${name}" is not what it was`);
  return content;
}

/** One byte of room even for an empty part; a part that is larger than it claims to be is not unpacked to its end. */
function inflate(body: Uint8Array, name: string, size: number): Uint8Array {
  try {
    return inflateRawSync(body, { maxOutputLength: Math.max(size, 1) });
  } catch {
    throw damaged(`"${name}" cannot be unpacked`);
  }
}

/** Bytes that are turned into text at a time: the text of a large sheet never stands in memory as a whole. */
const PIECE = 1_000_000;

/** The text of a part, piece by piece; throws a FileProblem for what is none. */
export function* decode(content: Uint8Array, name: string): Iterable<string> {
  const isUtf16 = (content[0] === 0xff && content[1] === 0xfe) || (content[0] === 0xfe && content[1] === 0xff);
  const decoder = new TextDecoder(isUtf16 ? (content[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8', { fatal: true });
  for (let at = 0; at < content.length; at += PIECE) {
    try {
      yield decoder.decode(content.subarray(at, at + PIECE), { stream: at + PIECE < content.length });
    } catch {
      throw damaged(`"${name}" is no text`);
    }
  }
}
