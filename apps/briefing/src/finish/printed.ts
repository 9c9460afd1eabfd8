import type { PDFDocument } from '@cantoo/pdf-lib';
import { readPrinted } from '@shinrai/pdf';

/** A PDF as the browser printed it. */
export interface Printed {
  readonly bytes: Uint8Array;
  /**
   * What is in it, read when it is first asked for, so that a tab need not wait. It may be changed by whoever finishes it:
   * nobody reads it twice.
   */
  document(): Promise<PDFDocument>;
}

/** A printed PDF that can be read. */
export function toPrinted(bytes: Uint8Array): Printed {
  let reading: Promise<PDFDocument> | undefined;
  return {
    bytes,
    document() {
      reading ??= readPrinted(bytes);
      return reading;
    },
  };
}
