import { type PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { type Attachment, type FinishedPdf, finishTagged, finishUntagged, type Properties } from '@shinrai/pdf';
import { type Frame, plainText } from '@shinrai/views';
import type { Form } from '../impose/form.ts';
import { impose } from '../impose/impose.ts';
import type { Printed } from './printed.ts';

/** How a PDF is finished. */
export interface Finishing {
  /** Tells the printer dialogue to print on both sides, turned at the edge that suits the page. */
  readonly duplex: boolean;
}

/**
 * Makes a printed PDF one for archives and screen readers (PDF/A-2a and PDF/UA-1), with the properties of `frame` and files
 * inside. Its bytes depend on nothing but its content: dates are the as-of day of the data.
 */
export async function finishPdf(
  printed: Printed,
  frame: Frame,
  { duplex }: Finishing = { duplex: false },
  attachments: readonly Attachment[] = [],
): Promise<FinishedPdf> {
  const document = await printed.document();
  if (duplex) askForDuplex(document);
  return finishTagged(document, propertiesOf(frame), attachments);
}

/** Puts a finished master on the printed sheets of a form: PDF/A-2u, for pages on sheets have no tags. */
export async function finishForm(
  master: Uint8Array,
  sheets: Uint8Array,
  frame: Frame,
  form: Form,
  { duplex }: Finishing = { duplex: false },
): Promise<FinishedPdf> {
  const document = await impose(master, sheets, form);
  if (duplex || form.name === 'booklet') askForDuplex(document);
  return finishUntagged(document, propertiesOf(frame));
}

const propertiesOf = (frame: Frame): Properties => ({
  title: frame.title,
  author: plainText(frame.issuer),
  subject: [plainText(frame.planTitle), plainText(frame.asOf), frame.edition].join(' '),
  language: frame.language,
  day: frame.asOfDay,
  rights: frame.marking,
});

/** Both sides, at the size of the paper; a landscape page is bound at its left, short edge (ISO 32000-2, 12.2). */
function askForDuplex(document: PDFDocument): void {
  const [page] = document.getPages();
  const isLandscape = page !== undefined && page.getWidth() > page.getHeight();
  const preferences = document.catalog.getOrCreateViewerPreferences();
  preferences.dict.set(PDFName.of('Duplex'), PDFName.of(isLandscape ? 'DuplexFlipShortEdge' : 'DuplexFlipLongEdge'));
  preferences.dict.set(PDFName.of('PrintScaling'), PDFName.of('None'));
}
