import type { PDFPageProxy } from 'pdfjs-dist';

/** A node of the structure tree of a page. */
export interface PdfStructure {
  /** `Document`, `H1`, `Table`, `TD` and so on. */
  readonly role: string;
  /** Alternative text of a picture. */
  readonly alternative: string | undefined;
  readonly language: string | undefined;
  readonly children: readonly PdfStructure[];
}

type Tree = NonNullable<Awaited<ReturnType<PDFPageProxy['getStructTree']>>>;

/** The structure tree of a page without its content; undefined where the page has none. */
export async function readStructure(page: PDFPageProxy): Promise<PdfStructure | undefined> {
  const tree = await page.getStructTree();
  return tree ? toStructure(tree) : undefined;
}

function toStructure(node: Tree): PdfStructure {
  const { role, children, alt, lang } = node as Tree & { alt?: string; lang?: string };
  const inner = children.flatMap((child) => ('role' in child ? [toStructure(child as Tree)] : []));
  return { role, alternative: alt, language: lang, children: inner };
}

/** The roles of a tree in reading order; the root, which pdfjs adds, is left out. */
export function rolesIn({ role, children }: PdfStructure): readonly string[] {
  return [...(role === 'Root' ? [] : [role]), ...children.flatMap(rolesIn)];
}
