import type { PDFDocumentProxy } from 'pdfjs-dist';

/** A bookmark of a PDF. */
export interface PdfBookmark {
  readonly title: string;
  /** Page it leads to, counted from 1; undefined where it leads nowhere. */
  readonly page: number | undefined;
  readonly children: readonly PdfBookmark[];
}

type Item = NonNullable<Awaited<ReturnType<PDFDocumentProxy['getOutline']>>>[number];
type Reference = Parameters<PDFDocumentProxy['getPageIndex']>[0];

/** The bookmarks of a document, nested as they are shown. */
export async function readBookmarks(document: PDFDocumentProxy): Promise<readonly PdfBookmark[]> {
  return readItems(document, (await document.getOutline()) ?? []);
}

function readItems(document: PDFDocumentProxy, items: readonly Item[]): Promise<readonly PdfBookmark[]> {
  return Promise.all(
    items.map(async ({ title, dest, items: inner }) => ({
      title,
      page: await findPage(document, dest),
      children: await readItems(document, inner),
    })),
  );
}

async function findPage(document: PDFDocumentProxy, destination: Item['dest']): Promise<number | undefined> {
  const explicit = typeof destination === 'string' ? await document.getDestination(destination) : destination;
  const target: unknown = explicit?.[0];
  if (typeof target === 'number') return target + 1;
  return target ? (await document.getPageIndex(target as Reference)) + 1 : undefined;
}
