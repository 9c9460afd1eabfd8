import { PDFArray, PDFDict, type PDFDocument, type PDFObject, PDFRef } from '@cantoo/pdf-lib';
import { nameFor } from '../syntax/names.ts';
import { type Element, elementsIn } from './element.ts';
import { roleMapOf } from './roles.ts';
import { TreeWriter } from './tree-writer.ts';

/**
 * Puts a structure tree in the place of the one that was printed: elements, the tree that leads from content to its
 * element, and the ids of header cells, numbered in reading order so that they do not depend on what a browser printed
 * before.
 */
export function writeStructure(document: PDFDocument, printed: Element, top: Element): void {
  const { catalog, context } = document;
  const root = catalog.lookup(nameFor('StructTreeRoot'), PDFDict);
  const elements = elementsIn(top);
  discard(document, root, refsOf(elementsIn(printed)), refsOf(elements));
  const writer = new TreeWriter(document, namesOfHeaders(elements));
  const rootRef = catalog.get(nameFor('StructTreeRoot')) as PDFRef;
  root.set(nameFor('K'), writer.write(top, rootRef));
  root.set(nameFor('ParentTree'), context.register(writer.parentTree()));
  root.delete(nameFor('IDTree'));
  if (writer.ids.length > 0) root.set(nameFor('IDTree'), context.obj({ Names: writer.ids }));
  const roleMap = roleMapOf(elements.map(({ role }) => role));
  if (Object.keys(roleMap).length > 0) root.set(nameFor('RoleMap'), context.obj(roleMap));
}

const refsOf = (elements: readonly Element[]): ReadonlySet<PDFRef> => new Set(elements.flatMap(({ ref }) => ref ?? []));

/** Takes the printed tree out of the document, except elements that stay: those are written anew. */
function discard(
  { context }: PDFDocument,
  root: PDFDict,
  printed: ReadonlySet<PDFRef>,
  kept: ReadonlySet<PDFRef>,
): void {
  for (const ref of printed) if (!kept.has(ref)) context.delete(ref);
  const visit = (value: PDFObject | undefined): void => {
    if (value instanceof PDFRef) {
      if (printed.has(value)) return;
      const target = context.lookup(value);
      const isOurs = target instanceof PDFDict ? isOfStructure(target) : target instanceof PDFArray;
      if (!isOurs) return;
      context.delete(value);
      visit(target);
    } else if (value instanceof PDFDict) {
      for (const key of ['K', 'Kids', 'A', 'Names', 'Nums']) visit(value.get(nameFor(key)));
    } else if (value instanceof PDFArray) {
      for (const one of value.asArray()) visit(one);
    }
  };
  for (const key of ['K', 'IDTree', 'ParentTree']) visit(root.get(nameFor(key)));
}

/** Whether a dictionary belongs to a structure tree: not a page, an annotation, or anything else it points at. */
function isOfStructure(dictionary: PDFDict): boolean {
  const type = dictionary.get(nameFor('Type'));
  return type === undefined
    ? ['S', 'Kids', 'Names', 'Nums', 'O'].some((key) => dictionary.has(nameFor(key)))
    : ['StructElem', 'MCR', 'OBJR', 'ParentTree'].some((name) => type === nameFor(name));
}

/** New ids of the cells that others name as their header. */
function namesOfHeaders(elements: readonly Element[]): ReadonlyMap<string, string> {
  const wanted = new Set(elements.flatMap(({ cell }) => cell?.headers ?? []));
  const ids = elements.flatMap(({ id }) => (id !== undefined && wanted.has(id) ? [id] : []));
  return new Map(ids.map((id, index) => [id, `h${String(index + 1).padStart(5, '0')}`]));
}
