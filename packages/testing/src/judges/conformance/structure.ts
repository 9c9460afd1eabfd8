import { PDFArray, PDFDict, type PDFDocument, PDFName, PDFNumber } from '@cantoo/pdf-lib';
import type { Look } from './look.ts';

type Problem = string | false | undefined;

/** An element of the whole structure tree, over all pages. */
interface Element {
  readonly role: string;
  readonly dictionary: PDFDict;
  readonly kids: readonly Element[];
  /** Whether content or an object stands directly in it. */
  readonly hasContent: boolean;
}

/** What is wrong with the tags of a document (PDF/UA-1, 7.1 to 7.7). */
export function structureProblems(document: PDFDocument, look: Look): readonly Problem[] {
  const root = look.dictionary(document.catalog, 'StructTreeRoot');
  if (!root) return [];
  const roleMap = look.dictionary(root, 'RoleMap');
  const elements = look.list(root, 'K').flatMap((kid) => (kid instanceof PDFDict ? allIn(readElement(kid, look)) : []));
  return [
    ...headingProblems(elements),
    ...elements.flatMap((element) => [
      ...elementProblems(element, look),
      !STANDARD.has(element.role) && !roleMap?.has(PDFName.of(element.role)) && `${element.role} is no known role`,
    ]),
  ];
}

/** The structure types of PDF 1.7 that mean something. */
const STANDARD = new Set(
  [
    'Document Part Art Sect Div BlockQuote Caption P H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD',
    'Span Quote Note Code Link Figure Formula',
  ].flatMap((line) => line.split(' ')),
);

const allIn = (element: Element): readonly Element[] => [element, ...element.kids.flatMap(allIn)];

function readElement(dictionary: PDFDict, look: Look): Element {
  const kids = look.list(dictionary, 'K');
  const isElement = (kid: unknown): kid is PDFDict => kid instanceof PDFDict && kid.has(PDFName.of('S'));
  return {
    role: look.words(dictionary, 'S') ?? '',
    dictionary,
    kids: kids.filter(isElement).map((kid) => readElement(kid, look)),
    hasContent: kids.some((kid) => !isElement(kid)),
  };
}

function headingProblems(elements: readonly Element[]): readonly Problem[] {
  const levels = elements.flatMap(({ role }) => (/^H[1-6]$/.test(role) ? [Number(role[1])] : []));
  return levels.map((level, index) => {
    const before = levels[index - 1] ?? 0;
    return level > before + 1 && `a heading of level ${level} after one of level ${before}`;
  });
}

function elementProblems({ role, dictionary, kids, hasContent }: Element, look: Look): readonly Problem[] {
  const isCell = role === 'TD' || role === 'TH';
  return [
    kids.length === 0 && !hasContent && !isCell && `an empty ${role}`,
    role === 'Figure' && !look.words(dictionary, 'Alt') && 'a picture without alternative text',
    role === 'TH' && !tableAttribute(dictionary, 'Scope', look) && 'a header cell without scope',
    role === 'Link' && !hasObject(dictionary, look) && 'a link without its annotation',
    ...(role === 'L' ? kids.map((kid) => !['LI', 'L', 'Caption'].includes(kid.role) && `${kid.role} in a list`) : []),
    ...(role === 'LI' ? kids.map((kid) => !['Lbl', 'LBody'].includes(kid.role) && `${kid.role} in a list item`) : []),
    role === 'LI' && hasContent && 'content beside the body of a list item',
    ...(role === 'Table' ? rowProblems(kids, look) : []),
  ];
}

function rowProblems(kids: readonly Element[], look: Look): readonly Problem[] {
  const rows = kids.filter(({ role }) => role === 'TR');
  const span = (cell: Element) => Number(tableAttribute(cell.dictionary, 'ColSpan', look) ?? 1);
  const widths = rows.map((row) => row.kids.reduce((sum, cell) => sum + span(cell), 0));
  return [new Set(widths).size > 1 && `a table whose rows are ${[...new Set(widths)].join(' and ')} columns wide`];
}

function tableAttribute(dictionary: PDFDict, name: string, look: Look): string | undefined {
  const attributes = look.list(dictionary, 'A').filter((one) => one instanceof PDFDict);
  return attributes.map((one) => look.words(one, name)).find((value) => value !== undefined);
}

const hasObject = (dictionary: PDFDict, look: Look) =>
  look.list(dictionary, 'K').some((kid) => kid instanceof PDFDict && kid.has(PDFName.of('Obj')));

/** What is wrong with the links of a document (PDF/UA-1, 7.18). */
export function linkProblems(document: PDFDocument, look: Look): readonly Problem[] {
  return document.getPages().flatMap((page, index) => {
    const links = look.list(page.node, 'Annots').filter((one) => one instanceof PDFDict);
    const at = `on page ${index + 1}`;
    return [
      links.length > 0 && look.words(page.node, 'Tabs') !== 'S' && `no tab order ${at}`,
      ...links.flatMap((link) => [
        !look.words(link, 'Contents') && `a link without description ${at}`,
        !(link.lookup(PDFName.of('StructParent')) instanceof PDFNumber) && `a link without tag ${at}`,
        (Number(look.words(link, 'F')) & 4) === 0 && `a link that is not printed ${at}`,
      ]),
    ];
  });
}

/** What is wrong with the fonts of a document: each glyph has to have a meaning (PDF/A-2, 6.2.11). */
export function fontProblems({ context }: PDFDocument, look: Look): readonly Problem[] {
  const fonts = context.enumerateIndirectObjects().flatMap(([, one]) => (one instanceof PDFDict ? [one] : []));
  return fonts
    .filter((font) => look.words(font, 'Type') === 'Font' && !look.words(font, 'Subtype')?.startsWith('CIDFont'))
    .flatMap((font) => [
      look.words(font, 'Subtype') === 'Type3' && 'a Type 3 font',
      !font.has(PDFName.of('ToUnicode')) && `${look.words(font, 'BaseFont')} does not say what its glyphs mean`,
      !(context.lookup(font.get(PDFName.of('DescendantFonts'))) instanceof PDFArray) &&
        `${look.words(font, 'BaseFont')} is not one of our kind`,
    ]);
}
