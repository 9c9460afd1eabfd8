import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import { type PdfFont, readPdfFonts } from './pdf-fonts.ts';
import { markedTexts } from './pdf-marked-text.ts';
import { type PdfBookmark, readBookmarks } from './pdf-outline.ts';
import { type PdfStructure, readStructure, rolesIn } from './pdf-structure.ts';

/** A run of text in one size, where it stands. */
export interface PdfRun {
  readonly text: string;
  /** Size of the type in points, to one decimal. */
  readonly size: number;
  /** Where its base line begins: millimetres from the left and upper edge of the page, to one decimal. */
  readonly x: number;
  readonly y: number;
}

/** One page of a PDF. */
export interface PdfPage {
  /** Its text in the order of the page's content, with the line breaks that the layout made. */
  readonly text: string;
  /** The same text run by run, without empty ones. */
  readonly runs: readonly PdfRun[];
  /** Size in millimetres, to one decimal. */
  readonly width: number;
  readonly height: number;
  /** Its part of the structure tree; undefined where the page is not tagged. */
  readonly structure: PdfStructure | undefined;
}

/** What stands in a PDF. */
export interface PdfContent {
  readonly pages: readonly PdfPage[];
  /** The text of all pages. */
  readonly text: string;
  readonly title: string | undefined;
  readonly language: string | undefined;
  /** Entries of the document information, as they are stored: `Producer`, `CreationDate`. */
  readonly information: Readonly<Record<string, unknown>>;
  readonly bookmarks: readonly PdfBookmark[];
  readonly isTagged: boolean;
  /** Roles of the structure tree in reading order, with repetitions: `['Document', 'H1', 'P', 'P']`. */
  readonly roles: readonly string[];
  readonly fonts: readonly PdfFont[];
}

/** Reads a PDF back. The bytes stay usable. */
export async function readPdf(bytes: Uint8Array): Promise<PdfContent> {
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({
    data: new Uint8Array(bytes),
    verbosity: VerbosityLevel.ERRORS,
    useSystemFonts: false,
    disableFontFace: true,
  });
  try {
    return await readDocument(await task.promise, await readPdfFonts(bytes));
  } finally {
    await task.destroy();
  }
}

async function readDocument(document: PDFDocumentProxy, fonts: readonly PdfFont[]): Promise<PdfContent> {
  const numbers = Array.from({ length: document.numPages }, (_, index) => index + 1);
  const pages = await Promise.all(numbers.map(async (number) => readPage(await document.getPage(number))));
  const information = (await document.getMetadata()).info as Record<string, unknown>;
  // pdfjs declares an object and gives a Map.
  const marks = (await document.getMarkInfo()) as unknown as ReadonlyMap<string, boolean> | null;
  return {
    pages,
    text: pages.map(({ text }) => text).join('\n'),
    title: textIn(information, 'Title'),
    language: textIn(information, 'Language'),
    information,
    bookmarks: await readBookmarks(document),
    isTagged: marks?.get('Marked') === true,
    roles: pages.flatMap(({ structure }) => (structure ? rolesIn(structure) : [])),
    fonts,
  };
}

const textIn = (information: Record<string, unknown>, key: string) =>
  typeof information[key] === 'string' && information[key] !== '' ? information[key] : undefined;

async function readPage(page: PDFPageProxy): Promise<PdfPage> {
  const content = await page.getTextContent({ includeMarkedContent: true });
  const { items } = content;
  const text = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('');
  const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
  const runs = items.flatMap((item) => {
    if (!('str' in item) || item.str.trim() === '') return [];
    const [, , c = 0, d = 0, x = 0, y = 0] = item.transform as readonly number[];
    const size = Math.round(Math.hypot(c, d) * 10) / 10;
    return [{ text: item.str, size, x: toMillimetres(x - left), y: toMillimetres(top - y) }];
  });
  return {
    text,
    runs,
    width: toMillimetres(right - left),
    height: toMillimetres(top - bottom),
    structure: await readStructure(page, markedTexts(content)),
  };
}

const toMillimetres = (points: number) => Math.round((points / 72) * 254) / 10;
