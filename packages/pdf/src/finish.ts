import type { PDFDocument } from '@cantoo/pdf-lib';
import { type Attachment, attachFiles } from './attachments.ts';
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

/** Makes a printed, tagged document PDF/UA-1 and PDF/A-2a, or PDF/A-3a with files inside, and gives its bytes. */
export async function finishTagged(
  document: PDFDocument,
  properties: Properties,
  attachments: readonly Attachment[] = [],
): Promise<FinishedPdf> {
  mendTags(document);
  await attachFiles(document, attachments, properties.day);
  writeMetadata(document, properties, { archive: attachments.length > 0 ? 3 : 2, level: 'A', isAccessible: true });
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
