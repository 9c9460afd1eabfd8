import type { PDFDocument } from '@cantoo/pdf-lib';
import { writeMetadata } from './document/metadata.ts';
import { addOutputIntent } from './document/output-intent.ts';
import type { Properties } from './document/properties.ts';
import { saveWithIdentifier } from './document/save.ts';
import { mendTags } from './tag.ts';

/** A finished PDF with the number of its pages. */
export interface FinishedPdf {
  readonly bytes: Uint8Array;
  readonly pages: number;
}

/** Makes a printed, tagged document PDF/UA-1 and PDF/A-2a, and gives its bytes. */
export function finishTagged(document: PDFDocument, properties: Properties): Promise<FinishedPdf> {
  mendTags(document);
  writeMetadata(document, properties, { archive: 2, level: 'A', isAccessible: true });
  return finish(document);
}

/** Makes a document without tags, such as pages put on sheets, PDF/A-2u, and gives its bytes. */
export function finishUntagged(document: PDFDocument, properties: Properties): Promise<FinishedPdf> {
  writeMetadata(document, properties, { archive: 2, level: 'U', isAccessible: false });
  return finish(document);
}

async function finish(document: PDFDocument): Promise<FinishedPdf> {
  addOutputIntent(document);
  return { bytes: await saveWithIdentifier(document), pages: document.getPageCount() };
}
