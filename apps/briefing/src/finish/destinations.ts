import { PDFArray, PDFDict, type PDFDocument, PDFName, PDFRef } from '@cantoo/pdf-lib';

/** The page (from 1) on which each named destination of a PDF lies: the ids that links point at. */
export function pagesOfDestinations(document: PDFDocument): Record<string, number> {
  const numbers = new Map(document.getPages().map((page, index) => [page.ref.toString(), index + 1]));
  const destinations = document.catalog.lookupMaybe(PDFName.of('Dests'), PDFDict);
  const entries = (destinations?.entries() ?? []).flatMap(([name, value]) => {
    const target = value instanceof PDFRef ? document.context.lookup(value) : value;
    const page = target instanceof PDFArray ? target.get(0) : undefined;
    const number = page instanceof PDFRef ? numbers.get(page.toString()) : undefined;
    return number === undefined ? [] : [[name.decodeText(), number] as const];
  });
  return Object.fromEntries(entries);
}
