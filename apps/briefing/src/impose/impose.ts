import { ParseSpeeds, PDFDocument, type PDFEmbeddedPage, type PDFPage } from '@cantoo/pdf-lib';
import type { Form, Place } from './form.ts';

/** Points in a millimetre. */
const MM = 72 / 25.4;

/**
 * Puts the pages of a finished master on sheets, over the furniture printed for them. Pages become pictures of
 * themselves: tags, links and bookmarks stay behind in the master. The document is not yet saved, so that its properties
 * can be written.
 */
export async function impose(master: Uint8Array, furniture: Uint8Array, form: Form): Promise<PDFDocument> {
  const document = await PDFDocument.create({ updateMetadata: false });
  const [pages, sheets] = [await embedAll(document, master), await embedAll(document, furniture)];
  for (const [index, side] of form.sides(pages.length).entries()) {
    const sheet = document.addPage([form.sheet.width * MM, form.sheet.height * MM]);
    const back = sheets[index];
    if (back) sheet.drawPage(back);
    for (const [at, number] of side.entries()) {
      const [page, place] = [number === null ? undefined : pages[number - 1], form.places[at]];
      if (page && place) draw(sheet, page, place);
    }
  }
  return document;
}

async function embedAll(document: PDFDocument, pdf: Uint8Array): Promise<readonly PDFEmbeddedPage[]> {
  const source = await PDFDocument.load(pdf, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest });
  return document.embedPages(source.getPages());
}

/** Draws a page as large as its place allows, in the middle of it. PDF measures from the lower edge. */
function draw(sheet: PDFPage, page: PDFEmbeddedPage, place: Place): void {
  const scale = Math.min((place.width * MM) / page.width, (place.height * MM) / page.height);
  const [width, height] = [page.width * scale, page.height * scale];
  sheet.drawPage(page, {
    x: place.x * MM + (place.width * MM - width) / 2,
    y: sheet.getHeight() - place.y * MM - (place.height * MM + height) / 2,
    width,
    height,
  });
}
