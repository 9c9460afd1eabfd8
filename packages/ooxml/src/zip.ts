import { unzipSync } from 'fflate';
import { compress, type Entry, joinEntries } from './zip-file.ts';

/** Parts of an Office package by name, such as `word/document.xml`. */
export type PackageParts = Readonly<Record<string, Uint8Array>>;

/** A package that is being written: a part is compressed when it is added, so that not all stand in memory as they are. */
export interface PackageWriter {
  /** A name that was added already throws. */
  add(name: string, part: Uint8Array): void;
  /**
   * A zip file that depends on the parts alone: content types first, the other parts sorted by code unit, every entry
   * dated with the first moment that a zip file can express.
   */
  toBytes(): Uint8Array;
}

const CONTENT_TYPES = '[Content_Types].xml';

/** Bytes that a package may have once unpacked. */
const LARGEST = 500_000_000;

/** The parts of a package. Entries for folders, which some writers add, are left out: they say nothing. Throws where it is more than `largest` bytes once unpacked. */
export function unzipPackage(bytes: Uint8Array, largest = LARGEST): PackageParts {
  let size = 0;
  const parts = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      size += originalSize;
      if (size > largest) throw new RangeError(`the package is larger than ${largest} bytes once unpacked`);
      return !name.endsWith('/');
    },
  });
  return Object.fromEntries(Object.entries(parts));
}

/** Begins a package. */
export function createPackage(): PackageWriter {
  const entries = new Map<string, Entry>();
  return {
    add: (name, part) => {
      if (entries.has(name)) throw new Error(`the package has two parts ${name}`);
      entries.set(name, compress(name, part));
    },
    toBytes: () => joinEntries([...entries.keys()].sort(comparePartNames).flatMap((name) => entries.get(name) ?? [])),
  };
}

/** A zip file of these parts. */
export function zipPackage(parts: PackageParts): Uint8Array {
  const writer = createPackage();
  for (const [name, part] of Object.entries(parts)) writer.add(name, part);
  return writer.toBytes();
}

function comparePartNames(a: string, b: string): number {
  if (a === CONTENT_TYPES || b === CONTENT_TYPES) return a === CONTENT_TYPES ? -1 : 1;
  return a < b ? -1 : 1;
}
