import type { PDFPageProxy } from 'pdfjs-dist';

/** A node of the structure tree of a page. */
export interface PdfStructure {
  /** `Document`, `H1`, `Table`, `TD` and so on. */
  readonly role: string;
  /** Alternative text of a picture. */
  readonly alternative: string | undefined;
  readonly language: string | undefined;
  /** The text that it holds itself or through its children, with a space where a line ends. */
  readonly text: string;
  readonly children: readonly PdfStructure[];
}

type Tree = NonNullable<Awaited<ReturnType<PDFPageProxy['getStructTree']>>>;

/** The structure tree of a page, whose marked content has these texts; undefined where the page has none. */
export async function readStructure(
  page: PDFPageProxy,
  texts: ReadonlyMap<string, string>,
): Promise<PdfStructure | undefined> {
  const tree = await page.getStructTree();
  return tree ? toStructure(tree, texts) : undefined;
}

function toStructure(node: Tree, texts: ReadonlyMap<string, string>): PdfStructure {
  const { role, alt, lang } = node as Tree & { alt?: string; lang?: string };
  const parts = node.children.map((child) =>
    'role' in child ? toStructure(child as Tree, texts) : (texts.get(child.id) ?? ''),
  );
  const children = parts.filter((part) => typeof part !== 'string');
  const text = parts.map((part) => (typeof part === 'string' ? part : part.text)).join('');
  return { role, alternative: alt, language: lang, text, children };
}

/** The roles of a tree in reading order; the root, which pdfjs adds, is left out. */
export function rolesIn({ role, children }: PdfStructure): readonly string[] {
  return [...(role === 'Root' ? [] : [role]), ...children.flatMap(rolesIn)];
}
