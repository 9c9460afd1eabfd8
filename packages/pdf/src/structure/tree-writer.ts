import {
  type PDFContext,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFNumber,
  type PDFObject,
  type PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';
import { nameFor } from '../syntax/names.ts';
import { Written } from '../syntax/written.ts';
import { type Cell, type Content, type Element, isContent, isElement, type Kid } from './element.ts';

/**
 * Writes elements and keeps account of what belongs to them. They are written as text at once: objects of the library for
 * each entry of thousands of elements would only be made to be written.
 */
export class TreeWriter {
  /** Id and element in turn, sorted. */
  readonly ids: PDFObject[] = [];
  readonly #context: PDFContext;
  readonly #names: ReadonlyMap<string, string>;
  readonly #owners = new Map<PDFRef, PDFRef[]>();
  readonly #ofObjects = new Map<number, PDFRef>();

  /** `names` are the new ids of header cells by those they had. */
  constructor({ context }: PDFDocument, names: ReadonlyMap<string, string>) {
    this.#context = context;
    this.#names = names;
  }

  write(element: Element, parent: PDFRef): PDFRef {
    const { role, language, alternative, kids } = element;
    const ref = element.ref ?? this.#context.nextRef();
    const name = element.id === undefined ? undefined : this.#names.get(element.id);
    if (name !== undefined) this.ids.push(PDFString.of(name), ref);
    const page = kids.find(isContent)?.page;
    let text = `<<\n/S ${nameFor(role)}\n/P ${parent}\n`;
    if (page) text += `/Pg ${page}\n`;
    if (kids.length > 0) text += `/K ${oneOrAll(kids.map((kid) => this.#writeKid(kid, ref, page)))}\n`;
    if (language !== undefined) text += `/Lang ${PDFString.of(language)}\n`;
    if (alternative !== undefined) text += `/Alt ${PDFHexString.fromText(alternative)}\n`;
    if (name !== undefined) text += `/ID (${name})\n`;
    const attributes = [...this.#writeCell(element.cell), ...element.attributes.map(String)];
    if (attributes.length > 0) text += `/A ${oneOrAll(attributes)}\n`;
    this.#context.assign(ref, new Written(`${text}>>`));
    return ref;
  }

  /** From the marked content of each page, and from each object, to its element (ISO 32000-1, 14.7.4.4). */
  parentTree(): PDFObject {
    const ofPages = [...this.#owners].map(([page, owners]): [number, PDFRef] => {
      const list = new Written(listOf(Array.from(owners, (owner) => owner ?? 'null')));
      return [numberOf(this.#context.lookup(page, PDFDict), 'StructParents'), this.#context.register(list)];
    });
    const entries = [...ofPages, ...this.#ofObjects].toSorted(([a], [b]) => a - b);
    return new Written(`<<\n/Nums ${listOf(entries.flat())}\n>>`);
  }

  #writeKid(kid: Kid, parent: PDFRef, page: PDFRef | undefined): PDFRef | string | number {
    if (isElement(kid)) return this.write(kid, parent);
    if (isContent(kid)) return this.#writeContent(kid, parent, page);
    const annotation = this.#context.lookup(kid.object, PDFDict);
    this.#ofObjects.set(numberOf(annotation, 'StructParent'), parent);
    return `<<\n/Type /OBJR\n/Obj ${kid.object}\n${kid.page ? `/Pg ${kid.page}\n` : ''}>>`;
  }

  #writeContent({ page: at, id }: Content, parent: PDFRef, page: PDFRef | undefined): string | number {
    const owners = this.#owners.get(at) ?? [];
    owners[id] = parent;
    this.#owners.set(at, owners);
    return at === page ? id : `<<\n/Type /MCR\n/Pg ${at}\n/MCID ${id}\n>>`;
  }

  /** The attributes of a cell in one dictionary; what is the default is left out. */
  #writeCell(cell: Cell | undefined): readonly string[] {
    if (!cell) return [];
    const headers = cell.headers.flatMap((id) => this.#names.get(id) ?? []).map((name) => `(${name})`);
    let text = '';
    if (cell.scope !== undefined) text += `/Scope ${nameFor(cell.scope)}\n`;
    if (headers.length > 0) text += `/Headers ${listOf(headers)}\n`;
    if (cell.columns > 1) text += `/ColSpan ${cell.columns}\n`;
    if (cell.rows > 1) text += `/RowSpan ${cell.rows}\n`;
    return text === '' ? [] : [`<<\n/O /Table\n${text}>>`];
  }
}

type Value = PDFRef | string | number;

const listOf = (values: readonly Value[]) => `[ ${values.join(' ')} ]`;
/** One value alone, more of them as a list. */
const oneOrAll = (values: readonly Value[]) => (values.length > 1 ? listOf(values) : String(values[0]));

function numberOf(dictionary: PDFDict, key: string): number {
  return dictionary.lookup(nameFor(key), PDFNumber).asNumber();
}
