import { CORE_PROPERTIES, stampCoreProperties } from './core-properties.ts';
import { type Mends, mendParts } from './mend.ts';
import { type PackageParts, unzipPackage, zipPackage } from './zip.ts';

/** What finishing needs to know. */
export interface FinishOptions {
  /** When the document was made: an instant in ISO 8601, such as `2024-10-01T00:00:00Z`. Given, never the clock's. */
  readonly date: string;
  /** Corrections to single parts, applied before the dates are set. */
  readonly parts?: Mends;
}

/**
 * An Office package (docx, xlsx) made final: parts mended, the dates of the core properties set, zipped so that equal
 * content gives equal bytes on any machine, in any time zone, on any day. Takes a file, or parts that no one has zipped yet.
 *
 * @example finishPackage(bytes, { date: '2024-10-01T00:00:00Z', parts: { 'xl/styles.xml': sortFontElements } })
 */
export function finishPackage(file: Uint8Array | PackageParts, { date, parts = {} }: FinishOptions): Uint8Array {
  const instant = parseInstant(date);
  const mended = mendParts(file instanceof Uint8Array ? unzipPackage(file) : file, parts);
  if (!(CORE_PROPERTIES in mended)) return zipPackage(mended);
  return zipPackage(mendParts(mended, { [CORE_PROPERTIES]: (xml) => stampCoreProperties(xml, instant) }));
}

/** In the form that core properties use: UTC, whole seconds. A date without a zone would mean another instant elsewhere. */
function parseInstant(date: string): string {
  const instant = new Date(date);
  if (!/T.+(Z|[+-]\d\d:\d\d)$/.test(date) || Number.isNaN(instant.getTime()))
    throw new RangeError(`"${date}" is no instant with a time zone, such as 2024-10-01T00:00:00Z`);
  return instant.toISOString().replace(/\.\d+Z$/, 'Z');
}
