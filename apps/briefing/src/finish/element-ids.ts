import { PDFArray, PDFDict, type PDFDocument, PDFName, type PDFObject, PDFRef, PDFString } from '@cantoo/pdf-lib';

/** The ids that Chromium gives structure elements: numbered through the life of a browser, not of a document. */
export const ELEMENT_ID = /\bnode\d{8}\b/g;

/**
 * Numbers the ids of structure elements from one in reading order, so that a document does not depend on what its
 * browser printed before. The id tree is written anew, sorted (ISO 32000-2, 7.9.6 and 14.7.5.2).
 */
export function renumberElementIds(document: PDFDocument): void {
  const root = document.catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict);
  if (!root) return;
  const elements = elementsWithId(root);
  const names = new Map(elements.map(({ id }, index) => [id, `node${String(index + 1).padStart(8, '0')}`]));
  for (const [, object] of document.context.enumerateIndirectObjects()) rename(object, names);
  const entries = elements.flatMap(({ id, ref }) => [PDFString.of(names.get(id) ?? id), ref]);
  root.set(PDFName.of('IDTree'), document.context.obj({ Names: entries }));
}

interface Element {
  readonly id: string;
  readonly ref: PDFRef;
}

/** The elements that have an id, in reading order: a parent before its children, children as they stand. */
function elementsWithId(root: PDFDict): readonly Element[] {
  const found: Element[] = [];
  const visit = (value: PDFObject | undefined, ref?: PDFRef): void => {
    if (value instanceof PDFRef) visit(root.context.lookup(value), value);
    else if (value instanceof PDFArray) for (const child of value.asArray()) visit(child);
    else if (value instanceof PDFDict) {
      const id = value.get(PDFName.of('ID'));
      if (ref && id instanceof PDFString) found.push({ id: id.asString(), ref });
      visit(value.get(PDFName.of('K')));
    }
  };
  visit(root);
  return found;
}

/** Puts the new names in the place of the old ones, wherever inside an object they stand. */
function rename(object: PDFObject, names: ReadonlyMap<string, string>): void {
  const renamed = (value: PDFObject) => (value instanceof PDFString ? names.get(value.asString()) : undefined);
  const slots: readonly (readonly [PDFObject, (value: PDFString) => void])[] =
    object instanceof PDFDict
      ? object.entries().map(([key, value]) => [value, (name) => object.set(key, name)])
      : object instanceof PDFArray
        ? object.asArray().map((value, index) => [value, (name) => object.set(index, name)])
        : [];
  for (const [value, put] of slots) {
    const name = renamed(value);
    if (name === undefined) rename(value, names);
    else put(PDFString.of(name));
  }
}
