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
import { nameFor, wordOf } from '../syntax/names.ts';
import type { Cell, Element, Kid } from './element.ts';

const KIDS = nameFor('K');
const PAGE = nameFor('Pg');
const TYPE = nameFor('Type');
const ROLE = nameFor('S');
const LANGUAGE = nameFor('Lang');
const ALTERNATIVE = nameFor('Alt');
const ID = nameFor('ID');
const ATTRIBUTES = nameFor('A');
const OWNER = nameFor('O');
const NONE: readonly PDFDict[] = [];

/** The structure tree of a document as plain data: its one top element; undefined for a document without tags. */
export function readStructure(document: PDFDocument): Element | undefined {
  const root = document.catalog.lookupMaybe(nameFor('StructTreeRoot'), PDFDict);
  const [top, ...others] = root ? readKids(root, undefined) : [];
  if (others.length > 0) throw new Error('a structure tree with more than one top element');
  return top && 'role' in top ? top : undefined;
}

function readElement(dictionary: PDFDict, ref: PDFRef | undefined, inherited: PDFRef | undefined): Element {
  const page = dictionary.get(PAGE);
  const attributes = readAttributes(dictionary);
  return {
    role: nameOf(dictionary, ROLE) ?? 'NonStruct',
    ref,
    language: textOf(valueAt(dictionary, LANGUAGE)),
    alternative: textOf(valueAt(dictionary, ALTERNATIVE)),
    id: textOf(valueAt(dictionary, ID)),
    cell: readCell(attributes),
    attributes: attributes.length === 0 ? attributes : attributes.filter((one) => !isOfTable(one)),
    kids: readKids(dictionary, page instanceof PDFRef ? page : inherited),
  };
}

function readKids(parent: PDFDict, page: PDFRef | undefined): readonly Kid[] {
  const kids: Kid[] = [];
  const value = valueAt(parent, KIDS);
  for (const one of value instanceof PDFArray ? value.asArray() : [parent.get(KIDS)]) {
    const kid = readKid(parent, one, page);
    if (kid) kids.push(kid);
  }
  return kids;
}

function readKid({ context }: PDFDict, kid: PDFObject | undefined, page: PDFRef | undefined): Kid | undefined {
  const value = kid instanceof PDFRef ? context.lookup(kid) : kid;
  if (value instanceof PDFNumber) return page && { page, id: value.asNumber() };
  if (!(value instanceof PDFDict)) return undefined;
  const type = nameOf(value, TYPE);
  if (type !== 'MCR' && type !== 'OBJR') return readElement(value, kid instanceof PDFRef ? kid : undefined, page);
  const own = value.get(PAGE);
  const at = own instanceof PDFRef ? own : page;
  if (type === 'MCR') return at && { page: at, id: value.lookup(nameFor('MCID'), PDFNumber).asNumber() };
  const object = value.get(nameFor('Obj'));
  return object instanceof PDFRef ? { page: at, object } : undefined;
}

function readAttributes(dictionary: PDFDict): readonly PDFDict[] {
  const value = valueAt(dictionary, ATTRIBUTES);
  if (value === undefined) return NONE;
  const list = value instanceof PDFArray ? value.asArray().map((one) => dictionary.context.lookup(one)) : [value];
  return list.filter((one) => one instanceof PDFDict);
}

const isOfTable = (attribute: PDFDict) => nameOf(attribute, OWNER) === 'Table';

function readCell(attributes: readonly PDFDict[]): Cell | undefined {
  const ofTable = attributes.length === 0 ? NONE : attributes.filter(isOfTable);
  if (ofTable.length === 0) return undefined;
  const find = (key: string) => ofTable.map((one) => valueAt(one, nameFor(key))).find((value) => value !== undefined);
  const [scope, headers, columns, rows] = [find('Scope'), find('Headers'), find('ColSpan'), find('RowSpan')];
  return {
    scope: scope instanceof PDFName ? scope.decodeText() : undefined,
    headers: headers instanceof PDFArray ? headers.asArray().flatMap((one) => textOf(one) ?? []) : [],
    columns: columns instanceof PDFNumber ? columns.asNumber() : 1,
    rows: rows instanceof PDFNumber ? rows.asNumber() : 1,
  };
}

/** What an entry stands for. The library's own way to it serves every case, and takes longer than all the rest. */
function valueAt(dictionary: PDFDict, key: PDFName): PDFObject | undefined {
  const entry = dictionary.get(key);
  return entry instanceof PDFRef ? dictionary.context.lookup(entry) : entry;
}

function nameOf(dictionary: PDFDict, key: PDFName): string | undefined {
  const name = valueAt(dictionary, key);
  return name instanceof PDFName ? wordOf(name) : undefined;
}

const textOf = (value: PDFObject | undefined) =>
  value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : undefined;
