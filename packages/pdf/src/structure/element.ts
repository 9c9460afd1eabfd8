import type { PDFObject, PDFRef } from '@cantoo/pdf-lib';

/** An element of the structure tree, as plain data: passes make new ones of it, the writer puts them back. */
export interface Element {
  /** Structure type: `P`, `TD`, `Figure`. */
  readonly role: string;
  /** Its object in the document, where it has one: bookmarks point at it. */
  readonly ref: PDFRef | undefined;
  readonly language: string | undefined;
  /** Words in the place of a picture. */
  readonly alternative: string | undefined;
  /** What the headers of other cells call it. */
  readonly id: string | undefined;
  readonly cell: Cell | undefined;
  /** Attributes that no pass looks at. */
  readonly attributes: readonly PDFObject[];
  readonly kids: readonly Kid[];
}

/** What stands in an element: another one, a marked piece of a page, or an object such as a link. */
export type Kid = Element | Content | ObjectReference;

/** A marked piece of a page's content. */
export interface Content {
  readonly page: PDFRef;
  readonly id: number;
}

/** An annotation that belongs to an element. */
export interface ObjectReference {
  readonly page: PDFRef | undefined;
  readonly object: PDFRef;
}

/** The table attributes of a cell (ISO 32000-1, 14.8.5.7). */
export interface Cell {
  readonly scope: string | undefined;
  readonly headers: readonly string[];
  readonly columns: number;
  readonly rows: number;
}

/** An element that no browser made. */
export const newElement = (role: string, kids: readonly Kid[]): Element => ({
  role,
  ref: undefined,
  language: undefined,
  alternative: undefined,
  id: undefined,
  cell: undefined,
  attributes: [],
  kids,
});

export const isElement = (kid: Kid): kid is Element => 'role' in kid;
export const isContent = (kid: Kid): kid is Content => 'id' in kid && !('role' in kid);

/**
 * An element whose elements were all put through a change, the innermost first, and then it itself. A tree has thousands
 * of elements, of which a change concerns a few: what stays as it is is not made anew.
 */
export function mapElements(element: Element, change: (element: Element) => Element): Element {
  const kids = mapKids(element.kids, change);
  return change(kids === element.kids ? element : { ...element, kids });
}

function mapKids(kids: readonly Kid[], change: (element: Element) => Element): readonly Kid[] {
  let mapped: Kid[] | undefined;
  for (const [index, kid] of kids.entries()) {
    if (!isElement(kid)) continue;
    const changed = mapElements(kid, change);
    if (changed === kid) continue;
    mapped ??= [...kids];
    mapped[index] = changed;
  }
  return mapped ?? kids;
}

/** An element and all elements in it, in reading order. */
export function elementsIn(element: Element): readonly Element[] {
  const found: Element[] = [];
  collectInto(found, element);
  return found;
}

function collectInto(found: Element[], element: Element): void {
  found.push(element);
  for (const kid of element.kids) if (isElement(kid)) collectInto(found, kid);
}

/** Whether anything of a page stands in it. */
export const hasContent = ({ kids }: Element): boolean => kids.some((kid) => !isElement(kid) || hasContent(kid));
