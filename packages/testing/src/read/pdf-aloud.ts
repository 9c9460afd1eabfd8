import type { PDFPageProxy } from 'pdfjs-dist';
import { markedTexts } from './pdf-marked-text.ts';

type Tree = NonNullable<Awaited<ReturnType<PDFPageProxy['getStructTree']>>>;

/**
 * A PDF as a screen reader says it: the text in the order of the structure tree, a line for each piece of content, with
 * the alternative texts of pictures in their places. What no tag holds (running heads, page numbers) is not said.
 */
export async function readPdfAloud(bytes: Uint8Array): Promise<string> {
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({
    data: new Uint8Array(bytes),
    verbosity: VerbosityLevel.ERRORS,
    useSystemFonts: false,
    disableFontFace: true,
  });
  try {
    const document = await task.promise;
    const numbers = Array.from({ length: document.numPages }, (_, index) => index + 1);
    const pages = await Promise.all(numbers.map(async (number) => readPage(await document.getPage(number))));
    return pages.flat().join('\n');
  } finally {
    await task.destroy();
  }
}

async function readPage(page: PDFPageProxy): Promise<readonly string[]> {
  const [tree, content] = [await page.getStructTree(), await page.getTextContent({ includeMarkedContent: true })];
  return tree ? say(tree, markedTexts(content)) : [];
}

function say(node: Tree, texts: ReadonlyMap<string, string>): readonly string[] {
  const { alt, children } = node as Tree & { readonly alt?: string };
  if (alt) return [alt];
  return children.flatMap((child) => ('role' in child ? say(child as Tree, texts) : (texts.get(child.id) ?? [])));
}
