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
  sortTree(root);
  const elements = elementsWithId(root);
  const names = new Map(elements.map(({ id }, index) => [id, `node${String(index + 1).padStart(8, '0')}`]));
  for (const [, object] of document.context.enumerateIndirectObjects()) rename(object, names);
  const entries = elements.flatMap(({ id, ref }) => [PDFString.of(names.get(id) ?? id), ref]);
  root.set(PDFName.of('IDTree'), document.context.obj({ Names: entries }));
}

/** Puts the tree that the browser wrote, which stays in the file, in the order of its objects: its own is by chance. */
function sortTree(root: PDFDict): void {
  const leaves = leavesOf(root.lookupMaybe(PDFName.of('IDTree'), PDFDict));
  const entries = leaves.flatMap((leaf) => pairsOf(leaf)).toSorted(([, a], [, b]) => a.objectNumber - b.objectNumber);
  for (const leaf of leaves) {
    const own = entries.splice(0, pairsOf(leaf).length);
    leaf.set(PDFName.of('Names'), root.context.obj(own.flat()));
    const ends = [own.at(0), own.at(-1)].flatMap((entry) => entry?.[0] ?? []);
    if (leaf.has(PDFName.of('Limits'))) leaf.set(PDFName.of('Limits'), root.context.obj(ends));
  }
}

function leavesOf(node: PDFDict | undefined): readonly PDFDict[] {
  if (!node) return [];
  const kids = node.lookupMaybe(PDFName.of('Kids'), PDFArray);
  if (!kids) return node.has(PDFName.of('Names')) ? [node] : [];
  return kids.asArray().flatMap((_, index) => leavesOf(kids.lookupMaybe(index, PDFDict)));
}

function pairsOf(leaf: PDFDict): readonly (readonly [id: PDFString, element: PDFRef])[] {
  const names = leaf.lookup(PDFName.of('Names'), PDFArray).asArray();
  return names.flatMap((id, index) => {
    const element = names[index + 1];
    return id instanceof PDFString && element instanceof PDFRef ? [[id, element] as const] : [];
  });
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
