import type { PDFPageProxy } from 'pdfjs-dist';

type Content = Awaited<ReturnType<PDFPageProxy['getTextContent']>>;

/** The text of each piece of marked content by its id, from a page's text with its marks. */
export function markedTexts({ items }: Content): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  const open: (string | undefined)[] = [];
  for (const item of items) {
    if ('str' in item) {
      const id = open.findLast((one) => one !== undefined);
      if (id) texts.set(id, `${texts.get(id) ?? ''}${item.str}${item.hasEOL ? ' ' : ''}`);
    } else if (item.type === 'endMarkedContent') open.pop();
    else open.push(item.id ?? undefined);
  }
  return texts;
}
