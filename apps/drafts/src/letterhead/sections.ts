import { all, attr, childOf, childrenOf, create, type Document, type Element, setAttr } from './xml.ts';

/** Width and height of the pages of a letterhead and of their margins, in twips. */
export interface LetterheadPage {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The section in which a paragraph stands: the properties that come next. */
export function sectionOf(paragraph: Element): Element | undefined {
  let at: Element | undefined = paragraph;
  while (at) {
    const own: Element | undefined = at.localName === 'sectPr' ? at : childOf(childOf(at, 'pPr'), 'sectPr');
    if (own) return own;
    at = nextElement(at);
  }
  return undefined;
}

function nextElement(element: Element): Element | undefined {
  let next = element.nextSibling;
  while (next && next.nodeType !== 1) next = next.nextSibling;
  return (next ?? undefined) as Element | undefined;
}

/** The measures of a section; those of A4 with usual margins where it says nothing. */
export function pageOf(section: Element | undefined): LetterheadPage {
  const [size, margins] = [childOf(section, 'pgSz'), childOf(section, 'pgMar')];
  const number = (element: Element | undefined, name: string, usual: number) => Number(attr(element, name) ?? usual);
  return {
    width: number(size, 'w', 11906),
    height: number(size, 'h', 16838),
    left: number(margins, 'left', 1701),
    right: number(margins, 'right', 1701),
    top: Math.abs(number(margins, 'top', 1985)),
    bottom: Math.abs(number(margins, 'bottom', 1701)),
  };
}

/**
 * Gives the sections of the content the page, headers and footers of the letterhead; those that lie across are turned.
 * `last` is how the end of the content lies: where that is across, a section of its own ends it.
 */
export function settleSections(content: readonly Element[], section: Element, last: Element | undefined): Element[] {
  for (const own of content.flatMap((node) => all(node, 'sectPr'))) {
    own.parentNode?.replaceChild(likeLetterhead(section, isAcross(own)), own);
  }
  if (!last || !isAcross(last)) return [...content];
  const end = create(section, 'p');
  const properties = end.appendChild(create(section, 'pPr'));
  properties.appendChild(likeLetterhead(section, true));
  return [...content, end];
}

const isAcross = (section: Element) => attr(childOf(section, 'pgSz'), 'orient') === 'landscape';

function likeLetterhead(section: Element, across: boolean): Element {
  const copy = section.cloneNode(true) as Element;
  for (const name of ['type', 'pgNumType']) for (const one of childrenOf(copy, name)) copy.removeChild(one);
  if (across) turn(copy);
  return copy;
}

/** What was bound on the left is bound at the top; the first page was another one. */
function turn(section: Element): void {
  const [size, margins] = [childOf(section, 'pgSz'), childOf(section, 'pgMar')];
  const { width, height, left, right, top, bottom } = pageOf(section);
  if (size)
    for (const [name, value] of [
      ['w', height],
      ['h', width],
      ['orient', 'landscape'],
    ] as const)
      setAttr(size, name, value);
  if (margins)
    for (const [name, value] of [
      ['top', left],
      ['right', top],
      ['bottom', right],
      ['left', bottom],
    ] as const)
      setAttr(margins, name, value);
  for (const one of childrenOf(section, 'titlePg')) section.removeChild(one);
}

/** The children of the body of a document, and the properties of its last section. */
export function bodyOf(document: Document): {
  readonly blocks: readonly Element[];
  readonly last: Element | undefined;
} {
  const [body] = all(document, 'body');
  const children = body ? childrenOf(body) : [];
  return {
    blocks: children.filter(({ localName }) => localName !== 'sectPr'),
    last: children.find(({ localName }) => localName === 'sectPr'),
  };
}
