import { unzipSync, type Zippable, zipSync } from 'fflate';

/** Parts of an Office package by name, such as `word/document.xml`. */
export type PackageParts = Readonly<Record<string, Uint8Array>>;

const CONTENT_TYPES = '[Content_Types].xml';

/** The parts of a package. Entries for folders, which some writers add, are left out: they say nothing. */
export function unzipPackage(bytes: Uint8Array): PackageParts {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).filter(([name]) => !name.endsWith('/')));
}

/**
 * A zip file that depends on the parts alone: content types first, the other parts sorted by code unit, every entry
 * dated with the first moment that a zip file can express.
 */
export function zipPackage(parts: PackageParts): Uint8Array {
  const mtime = firstMomentOfZip();
  const entries = Object.keys(parts).sort(comparePartNames);
  return zipSync(Object.fromEntries(entries.map((name) => [name, parts[name]])) as Zippable, { level: 6, mtime });
}

/** The zip format holds local time: 1980-01-01 00:00 in whatever zone this runs gives the same bytes everywhere. */
const firstMomentOfZip = () => new Date(1980, 0, 1);

function comparePartNames(a: string, b: string): number {
  if (a === CONTENT_TYPES || b === CONTENT_TYPES) return a === CONTENT_TYPES ? -1 : 1;
  return a < b ? -1 : 1;
}
