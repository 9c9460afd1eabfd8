import { createHash } from 'node:crypto';
import { PDFArray, PDFDocument, PDFHexString, PDFName } from '@cantoo/pdf-lib';
import { type Frame, plainText } from '@shinrai/views';
import { ELEMENT_ID, renumberElementIds } from './element-ids.ts';

/** A finished PDF with the number of its pages. */
export interface FinishedPdf {
  readonly bytes: Uint8Array;
  readonly pages: number;
}

/**
 * Gives a printed PDF its properties and makes its bytes depend on nothing but its content: dates are the as-of day of
 * the data, the identifier is a digest of what was printed.
 */
export async function finishPdf(printed: Uint8Array, frame: Frame): Promise<FinishedPdf> {
  const document = await PDFDocument.load(printed, { updateMetadata: false });
  renumberElementIds(document);
  const day = new Date(`${frame.asOfDay}T00:00:00Z`);
  document.setTitle(frame.title, { showInWindowTitleBar: true });
  document.setAuthor(plainText(frame.issuer));
  document.setSubject([plainText(frame.planTitle), plainText(frame.asOf), frame.edition].join(' '));
  document.setCreator('shinrai');
  document.setProducer('shinrai');
  document.setCreationDate(day);
  document.setModificationDate(day);
  const id = PDFHexString.of(createHash('sha256').update(withoutChance(printed)).digest('hex').slice(0, 32));
  const ids = PDFArray.withContext(document.context);
  ids.push(id);
  ids.push(id);
  document.context.trailerInfo.ID = ids;
  document.catalog.set(PDFName.of('Lang'), PDFHexString.fromText(frame.language));
  const bytes = await document.save({ useObjectStreams: true, addDefaultPage: false, updateFieldAppearances: false });
  return { bytes, pages: document.getPageCount() };
}

/** The print without the moments and running numbers that the browser writes into it. */
function withoutChance(printed: Uint8Array): string {
  return Buffer.from(printed)
    .toString('latin1')
    .replace(/\/(CreationDate|ModDate) ?\([^)]*\)/g, '')
    .replace(ELEMENT_ID, '');
}
