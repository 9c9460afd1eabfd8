import {
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  type PDFPage,
  type PDFRawStream,
  type PDFRef,
} from '@cantoo/pdf-lib';
import { readMarkedText } from '../content/text.ts';
import { type FontText, readFontTexts } from '../content/unicode.ts';
import {
  type Content,
  type Element,
  elementsIn,
  isContent,
  isElement,
  type ObjectReference,
} from '../structure/element.ts';

/** Gives each link in the tree its own text as its description: what a screen reader says (ISO 14289-1, 7.18.5). */
export function describeLinks(document: PDFDocument, top: Element, contents: ReadonlyMap<PDFRef, string>): void {
  const links = elementsIn(top).filter(({ role }) => role === 'Link');
  const textOf = markedTexts(document, contents, links.flatMap(contentIn));
  for (const link of links) {
    const text = contentIn(link).map(textOf).join(' ').replace(/\s+/g, ' ').trim();
    for (const { object } of objectsIn(link)) {
      const annotation = document.context.lookup(object, PDFDict);
      annotation.set(PDFName.of('Contents'), PDFHexString.fromText(text || (addressOf(annotation) ?? '')));
    }
  }
}

/** The text of marked content, read page by page when the first of a page is asked for. */
function markedTexts(
  document: PDFDocument,
  contents: ReadonlyMap<PDFRef, string>,
  asked: readonly Content[],
): (content: Content) => string {
  const wanted = Map.groupBy(asked, ({ page }) => page);
  const pages = new Map<PDFRef, PDFPage>(document.getPages().map((page) => [page.ref, page]));
  const texts = new Map<PDFRef, ReadonlyMap<number, string>>();
  const fonts = new Map<PDFRawStream, FontText>();
  return ({ page, id }) => {
    const node = pages.get(page);
    if (!node) return '';
    const ids = new Set(wanted.get(page)?.map((one) => one.id));
    const known = texts.get(page) ?? readMarkedText(contents.get(page) ?? '', readFontTexts(node, fonts), ids);
    texts.set(page, known);
    return known.get(id) ?? '';
  };
}

const contentIn = (element: Element): readonly Content[] =>
  element.kids.flatMap((kid) => (isElement(kid) ? contentIn(kid) : isContent(kid) ? [kid] : []));

const objectsIn = ({ kids }: Element): readonly ObjectReference[] =>
  kids.flatMap((kid) => (isElement(kid) ? objectsIn(kid) : isContent(kid) ? [] : [kid]));

const addressOf = (annotation: PDFDict): string | undefined => {
  const address = annotation.lookupMaybe(PDFName.of('A'), PDFDict)?.lookup(PDFName.of('URI'));
  return address && 'decodeText' in address ? (address.decodeText as () => string).call(address) : undefined;
};
