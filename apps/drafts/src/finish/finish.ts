import { finishPackage, type PackageParts } from '@shinrai/ooxml';

/** The document as a finished file: the same bytes for the same content, dated by the day it speaks of. */
export const finish = (parts: PackageParts, day: string): Uint8Array =>
  finishPackage(parts, { date: `${day}T00:00:00Z` });
