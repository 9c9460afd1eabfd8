import { createHash } from 'node:crypto';
import { PDFArray, PDFDocument, PDFHexString, PDFName } from '@cantoo/pdf-lib';
import { type Frame, plainText } from '@shinrai/views';
import type { Form } from '../impose/form.ts';
import { type Imposed, impose } from '../impose/impose.ts';
import { ELEMENT_ID, renumberElementIds } from './element-ids.ts';

/** A finished PDF with the number of its pages. */
export interface FinishedPdf {
  readonly bytes: Uint8Array;
  readonly pages: number;
}

/** How a PDF is finished. */
export interface Finishing {
  /** Tells the printer dialogue to print on both sides, turned at the edge that suits the page. */
  readonly duplex: boolean;
}

/**
 * Gives a printed PDF its properties and makes its bytes depend on nothing but its content: dates are the as-of day of
 * the data, the identifier is a digest of what was printed.
 */
export async function finishPdf(
  printed: Uint8Array,
  frame: Frame,
  { duplex }: Finishing = { duplex: false },
): Promise<FinishedPdf> {
  const document = await PDFDocument.load(printed, { updateMetadata: false });
  renumberElementIds(document);
  writeProperties(document, frame, digestOfPrint(printed));
  if (duplex) askForDuplex(document);
  return { bytes: await save(document), pages: document.getPageCount() };
}

/**
 * Puts a finished master on the printed sheets of a form, with the properties of `frame`. The identifier comes from
 * both.
 */
export async function finishForm(
  master: Uint8Array,
  sheets: Uint8Array,
  frame: Frame,
  form: Form,
  { duplex }: Finishing = { duplex: false },
): Promise<FinishedPdf> {
  const { document, pages }: Imposed = await impose(master, sheets, form);
  const id = createHash('sha256').update(`${digestOfPrint(master)} ${digestOfPrint(sheets)} ${form.name}`);
  writeProperties(document, frame, id.digest('hex'));
  if (duplex || form.name === 'booklet') askForDuplex(document);
  return { bytes: await save(document), pages };
}

function writeProperties(document: PDFDocument, frame: Frame, digest: string): void {
  const day = new Date(`${frame.asOfDay}T00:00:00Z`);
  document.setTitle(frame.title, { showInWindowTitleBar: true });
  document.setAuthor(plainText(frame.issuer));
  document.setSubject([plainText(frame.planTitle), plainText(frame.asOf), frame.edition].join(' '));
  document.setCreator('shinrai');
  document.setProducer('shinrai');
  document.setCreationDate(day);
  document.setModificationDate(day);
  const id = PDFHexString.of(digest.slice(0, 32));
  const ids = PDFArray.withContext(document.context);
  ids.push(id);
  ids.push(id);
  document.context.trailerInfo.ID = ids;
  document.catalog.set(PDFName.of('Lang'), PDFHexString.fromText(frame.language));
}

/** Both sides, at the size of the paper; a landscape page is bound at its left, short edge (ISO 32000-2, 12.2). */
function askForDuplex(document: PDFDocument): void {
  const [page] = document.getPages();
  const isLandscape = page !== undefined && page.getWidth() > page.getHeight();
  const preferences = document.catalog.getOrCreateViewerPreferences();
  preferences.dict.set(PDFName.of('Duplex'), PDFName.of(isLandscape ? 'DuplexFlipShortEdge' : 'DuplexFlipLongEdge'));
  preferences.dict.set(PDFName.of('PrintScaling'), PDFName.of('None'));
}

const save = (document: PDFDocument): Promise<Uint8Array> =>
  document.save({ useObjectStreams: true, addDefaultPage: false, updateFieldAppearances: false });

const digestOfPrint = (printed: Uint8Array): string =>
  createHash('sha256').update(withoutChance(printed)).digest('hex');

/** The print without the moments and running numbers that the browser writes into it, and in which order those came. */
function withoutChance(printed: Uint8Array): string {
  const text = Buffer.from(printed)
    .toString('latin1')
    .replace(/\/(CreationDate|ModDate) ?\([^)]*\)/g, '')
    .replace(ELEMENT_ID, '');
  const entries = text.match(ID_TREE_ENTRIES)?.flatMap((leaf) => leaf.match(/\d+(?= 0 R)/g) ?? []) ?? [];
  const sorted = entries.map(Number).toSorted((a, b) => a - b);
  return text.replace(ID_TREE_ENTRIES, (leaf) => leaf.replace(/\d+(?= 0 R)/g, () => String(sorted.shift())));
}

/** The entries of a leaf of the tree of element ids, once the ids are taken out. */
const ID_TREE_ENTRIES = /(?<=\/Names \[)\(\) \d+ 0 R(?: \(\) \d+ 0 R)*(?=\])/g;
