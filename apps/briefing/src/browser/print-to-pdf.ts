import type { CDPSession, Page as Tab } from 'puppeteer-core';

/** What a print is for: a draft is only looked at, for its page numbers, without what makes it readable to all. */
export type Purpose = 'draft' | 'document';

/** Documents of more characters come in pieces: as one text they would stand in memory several times. */
const LONG = 1_000_000;

/**
 * Prints what is in a tab, on pages of the size that its styles say; `length` is that of its markup. Fonts were loaded
 * before anything was put into the tab, and are not waited for.
 */
export async function printToPdf(tab: Tab, session: CDPSession, purpose: Purpose, length: number): Promise<Uint8Array> {
  const [tagged, outline] = [purpose === 'document', purpose === 'document'];
  if (length > LONG)
    return tab.pdf({
      timeout: 0,
      waitForFonts: false,
      preferCSSPageSize: true,
      printBackground: true,
      tagged,
      outline,
    });
  // In one answer: to ask for it piece by piece takes as long as a page or two.
  const { data } = await session.send('Page.printToPDF', {
    preferCSSPageSize: true,
    printBackground: true,
    generateTaggedPDF: tagged,
    generateDocumentOutline: outline,
    ...NO_MARGINS,
  });
  return Buffer.from(data, 'base64');
}

const NO_MARGINS = { marginTop: 0, marginBottom: 0, marginLeft: 0, marginRight: 0 };
