import {
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFNull,
  PDFNumber,
  type PDFObject,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';
import { nameFor } from '../syntax/names.ts';
import { type Cell, type Content, type Element, elementsIn, isContent, isElement, type Kid } from './element.ts';
import { roleMapOf } from './roles.ts';

/**
 * Puts a structure tree in the place of the one that a document has: elements, the tree that leads from content to its
 * element, and the ids of header cells, numbered in reading order so that they do not depend on what a browser printed
 * before.
 */
export function writeStructure(document: PDFDocument, top: Element): void {
  const root = document.catalog.lookup(nameFor('StructTreeRoot'), PDFDict);
  discard(document, root, new Set(elementsIn(top).flatMap(({ ref }) => ref ?? [])));
  const writer = new Writer(document, namesOfHeaders(top));
  const rootRef = document.catalog.get(nameFor('StructTreeRoot')) as PDFRef;
  const topRef = writer.write(top, rootRef);
  root.set(nameFor('K'), topRef);
  root.set(nameFor('ParentTree'), document.context.register(writer.parentTree()));
  root.delete(nameFor('IDTree'));
  if (writer.ids.length > 0) root.set(nameFor('IDTree'), document.context.obj({ Names: writer.ids }));
  const roleMap = roleMapOf(elementsIn(top).map(({ role }) => role));
  if (Object.keys(roleMap).length > 0) root.set(nameFor('RoleMap'), document.context.obj(roleMap));
}

/** Takes what hung below the root out of the document, except elements that stay: those are written anew. */
function discard({ context }: PDFDocument, root: PDFDict, kept: ReadonlySet<PDFRef>): void {
  const visit = (value: PDFObject | undefined): void => {
    if (value instanceof PDFRef) {
      const target = context.lookup(value);
      const isOurs = target instanceof PDFDict ? isOfStructure(target) : target !== undefined && 'asArray' in target;
      if (!isOurs) return;
      if (!kept.has(value)) context.delete(value);
      visit(target);
    } else if (value instanceof PDFDict) {
      for (const key of ['K', 'Kids', 'A', 'Names', 'Nums']) visit(value.get(nameFor(key)));
    } else if (value !== undefined && 'asArray' in value) {
      for (const one of (value.asArray as () => readonly PDFObject[]).call(value)) visit(one);
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
function namesOfHeaders(top: Element): ReadonlyMap<string, string> {
  const elements = elementsIn(top);
  const wanted = new Set(elements.flatMap(({ cell }) => cell?.headers ?? []));
  const ids = elements.flatMap(({ id }) => (id !== undefined && wanted.has(id) ? [id] : []));
  return new Map(ids.map((id, index) => [id, `h${String(index + 1).padStart(5, '0')}`]));
}

/** Writes elements and keeps account of what belongs to them. */
class Writer {
  /** Id and element in turn, sorted. */
  readonly ids: PDFObject[] = [];
  readonly #document: PDFDocument;
  readonly #names: ReadonlyMap<string, string>;
  readonly #owners = new Map<PDFRef, PDFRef[]>();
  readonly #ofObjects = new Map<number, PDFRef>();

  constructor(document: PDFDocument, names: ReadonlyMap<string, string>) {
    this.#document = document;
    this.#names = names;
  }

  write(element: Element, parent: PDFRef): PDFRef {
    const { context } = this.#document;
    const ref = element.ref ?? context.nextRef();
    const name = this.#names.get(element.id ?? '');
    const id = name === undefined ? undefined : PDFString.of(name);
    if (id) this.ids.push(id, ref);
    const page = element.kids.find(isContent)?.page;
    const kids = element.kids.map((kid) => this.#writeKid(kid, ref, page));
    const attributes = [...this.#cellOf(element.cell), ...element.attributes];
    const entries: Record<string, PDFObject | undefined> = {
      S: nameFor(element.role),
      P: parent,
      Pg: page,
      K: single(kids, (list) => context.obj([...list])),
      Lang: element.language === undefined ? undefined : PDFString.of(element.language),
      Alt: element.alternative === undefined ? undefined : PDFHexString.fromText(element.alternative),
      ID: id,
      A: single(attributes, (list) => context.obj([...list])),
    };
    const dictionary = PDFDict.withContext(context);
    for (const [key, value] of Object.entries(entries)) if (value !== undefined) dictionary.set(nameFor(key), value);
    context.assign(ref, dictionary);
    return ref;
  }

  /** From the marked content of each page, and from each object, to its element (ISO 32000-1, 14.7.4.4). */
  parentTree(): PDFDict {
    const { context } = this.#document;
    const ofPages = [...this.#owners].map(([page, owners]): [number, PDFObject] => {
      const list = Array.from(owners, (owner) => owner ?? PDFNull);
      return [numberOf(context.lookup(page, PDFDict), 'StructParents'), context.register(context.obj(list))];
    });
    const entries = [...ofPages, ...this.#ofObjects].toSorted(([a], [b]) => a - b);
    return context.obj({ Nums: entries.flatMap(([number, owner]) => [PDFNumber.of(number), owner]) });
  }

  #writeKid(kid: Kid, parent: PDFRef, page: PDFRef | undefined): PDFObject {
    if (isElement(kid)) return this.write(kid, parent);
    if (isContent(kid)) return this.#writeContent(kid, parent, page);
    const annotation = this.#document.context.lookup(kid.object, PDFDict);
    this.#ofObjects.set(numberOf(annotation, 'StructParent'), parent);
    return this.#document.context.obj({ Type: 'OBJR', Obj: kid.object, ...(kid.page && { Pg: kid.page }) });
  }

  #writeContent(content: Content, parent: PDFRef, page: PDFRef | undefined): PDFObject {
    const owners = this.#owners.get(content.page) ?? [];
    owners[content.id] = parent;
    this.#owners.set(content.page, owners);
    return content.page === page
      ? PDFNumber.of(content.id)
      : this.#document.context.obj({ Type: 'MCR', Pg: content.page, MCID: content.id });
  }

  /** The attributes of a cell in one dictionary; what is the default is left out. */
  #cellOf(cell: Cell | undefined): readonly PDFObject[] {
    if (!cell) return [];
    const headers = cell.headers.flatMap((id) => this.#names.get(id) ?? []).map((name) => PDFString.of(name));
    const entries = {
      ...(cell.scope !== undefined && { Scope: cell.scope }),
      ...(headers.length > 0 && { Headers: headers }),
      ...(cell.columns > 1 && { ColSpan: cell.columns }),
      ...(cell.rows > 1 && { RowSpan: cell.rows }),
    };
    return Object.keys(entries).length > 0 ? [this.#document.context.obj({ O: 'Table', ...entries })] : [];
  }
}

/** One value alone, more of them as a list; nothing for none. */
const single = (values: readonly PDFObject[], list: (values: readonly PDFObject[]) => PDFObject) =>
  values.length > 1 ? list(values) : values[0];

function numberOf(dictionary: PDFDict, key: string): number {
  return dictionary.lookup(nameFor(key), PDFNumber).asNumber();
}
