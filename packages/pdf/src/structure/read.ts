import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';
import { nameFor } from '../syntax/names.ts';
import type { Cell, Element, Kid } from './element.ts';

/** The structure tree of a document as plain data: its one top element; undefined for a document without tags. */
export function readStructure(document: PDFDocument): Element | undefined {
  const root = document.catalog.lookupMaybe(nameFor('StructTreeRoot'), PDFDict);
  const [top, ...others] = root ? readKids(root, undefined) : [];
  if (others.length > 0) throw new Error('a structure tree with more than one top element');
  return top && 'role' in top ? top : undefined;
}

function readElement(dictionary: PDFDict, ref: PDFRef | undefined, inherited: PDFRef | undefined): Element {
  const page = dictionary.get(nameFor('Pg'));
  const attributes = readAttributes(dictionary);
  return {
    role: nameOf(dictionary, 'S') ?? 'NonStruct',
    ref,
    language: textOf(dictionary, 'Lang'),
    alternative: textOf(dictionary, 'Alt'),
    id: textOf(dictionary, 'ID'),
    cell: readCell(attributes.filter(isOfTable)),
    attributes: attributes.filter((one) => !isOfTable(one)),
    kids: readKids(dictionary, page instanceof PDFRef ? page : inherited),
  };
}

function readKids(parent: PDFDict, page: PDFRef | undefined): readonly Kid[] {
  const kids = parent.lookup(nameFor('K'));
  if (kids === undefined) return [];
  const list = kids instanceof PDFArray ? kids.asArray() : [parent.get(nameFor('K')) ?? kids];
  return list.flatMap((kid) => readKid(parent, kid, page) ?? []);
}

function readKid({ context }: PDFDict, kid: PDFObject, page: PDFRef | undefined): Kid | undefined {
  const value = context.lookup(kid);
  if (value instanceof PDFNumber) return page && { page, id: value.asNumber() };
  if (!(value instanceof PDFDict)) return undefined;
  const own = value.get(nameFor('Pg'));
  const at = own instanceof PDFRef ? own : page;
  const type = nameOf(value, 'Type');
  if (type === 'MCR') {
    const id = value.lookup(nameFor('MCID'), PDFNumber).asNumber();
    return at && { page: at, id };
  }
  if (type === 'OBJR') {
    const object = value.get(nameFor('Obj'));
    return object instanceof PDFRef ? { page: at, object } : undefined;
  }
  return readElement(value, kid instanceof PDFRef ? kid : undefined, page);
}

function readAttributes(dictionary: PDFDict): readonly PDFDict[] {
  const value = dictionary.lookup(nameFor('A'));
  const list = value instanceof PDFArray ? value.asArray().map((one) => dictionary.context.lookup(one)) : [value];
  return list.filter((one) => one instanceof PDFDict);
}

const isOfTable = (attribute: PDFDict) => nameOf(attribute, 'O') === 'Table';

function readCell(attributes: readonly PDFDict[]): Cell | undefined {
  if (attributes.length === 0) return undefined;
  const find = (key: string) => attributes.map((one) => one.lookup(nameFor(key))).find((value) => value !== undefined);
  const [scope, headers, columns, rows] = [find('Scope'), find('Headers'), find('ColSpan'), find('RowSpan')];
  return {
    scope: scope instanceof PDFName ? scope.decodeText() : undefined,
    headers: headers instanceof PDFArray ? headers.asArray().flatMap((one) => decode(one) ?? []) : [],
    columns: columns instanceof PDFNumber ? columns.asNumber() : 1,
    rows: rows instanceof PDFNumber ? rows.asNumber() : 1,
  };
}

/** A name as it is written: those of structure types have no escapes, which take time to read. */
const nameOf = (dictionary: PDFDict, key: string) => dictionary.lookupMaybe(nameFor(key), PDFName)?.asString().slice(1);
const textOf = (dictionary: PDFDict, key: string) => decode(dictionary.lookup(nameFor(key)));
const decode = (value: PDFObject | undefined) =>
  value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : undefined;
