import type { PDFDocument } from '@cantoo/pdf-lib';
import { readPrinted } from '@shinrai/pdf';

/** A PDF as the browser printed it: its bytes, and what is in them. */
export interface Printed {
  readonly bytes: Uint8Array;
  /** May be changed by whoever finishes it: nobody reads it twice. */
  readonly document: PDFDocument;
}

/** Reads a printed PDF. */
export async function readPrint(bytes: Uint8Array): Promise<Printed> {
  return { bytes, document: await readPrinted(bytes) };
}
