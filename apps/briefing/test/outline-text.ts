import type { PdfContent, readPdf } from '@shinrai/testing';

type Structure = NonNullable<PdfContent['pages'][number]['structure']>;
type Bookmark = Awaited<ReturnType<typeof readPdf>>['bookmarks'][number];

/** Roles that only group; readers pass over them. */
const SILENT = new Set(['Root', 'Document', 'NonStruct', 'Div', 'Sect', 'Part', 'Span']);

/** A PDF as a text to read and compare: bookmarks, then for each page its structure and its words. */
export function describePdf(pdf: PdfContent): string {
  const pages = pdf.pages.flatMap(({ structure, text }, index) => [
    `== page ${index + 1}`,
    ...(structure ? describeAll([structure]) : []),
    '--',
    text.trim(),
  ]);
  return [`title: ${pdf.title}`, `language: ${pdf.language}`, '== bookmarks', ...bookmarks(pdf.bookmarks), ...pages, '']
    .join('\n')
    .replace(/[ \t]+$/gm, '');
}

function bookmarks(list: readonly Bookmark[], depth = 0): readonly string[] {
  return list.flatMap(({ title, page, children }) => [
    `${'  '.repeat(depth)}${title} (${page ?? 'nowhere'})`,
    ...bookmarks(children, depth + 1),
  ]);
}

/** One line an element that means something; neighbours that are alike are counted. */
function describeAll(nodes: readonly Structure[], depth = 0): readonly string[] {
  const blocks = nodes.flatMap(unfold).map((node) => describeOne(node, depth));
  const lines: string[] = [];
  for (let at = 0; at < blocks.length; ) {
    const block = blocks[at] ?? '';
    let count = 1;
    while (blocks[at + count] === block) count += 1;
    lines.push(count === 1 ? block : block.replace(/^( *\S+)/, `$1 ×${count}`));
    at += count;
  }
  return lines;
}

/** The node, or what is in it where it only groups. */
const unfold = (node: Structure): readonly Structure[] =>
  SILENT.has(node.role) && node.language === undefined ? node.children.flatMap(unfold) : [node];

function describeOne(node: Structure, depth: number): string {
  const { role, alternative, language, children } = node;
  const marks = [language && `[${language}]`, alternative && `"${alternative}"`].filter(Boolean);
  const inner = children.flatMap(unfold);
  const isRow = role === 'TR' && inner.every(({ children: cells }) => cells.flatMap(unfold).length === 0);
  const head = [`${'  '.repeat(depth)}${role}`, ...marks, ...(isRow ? inner.map((cell) => cell.role) : [])].join(' ');
  return isRow ? head : [head, ...describeAll(inner, depth + 1)].join('\n');
}

/** Every element of a PDF in reading order. */
export function elementsOf({ pages }: PdfContent): readonly Structure[] {
  const all = (node: Structure): readonly Structure[] => [node, ...node.children.flatMap(all)];
  return pages.flatMap(({ structure }) => (structure ? all(structure) : []));
}
