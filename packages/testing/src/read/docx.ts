import { type CoreProperties, readCoreProperties } from '../xml/core-properties.ts';
import {
  attribute,
  child,
  children,
  descendants,
  type Element,
  type Parts,
  readPart,
  requirePart,
  unzipParts,
} from '../xml/parse-xml.ts';

/** A paragraph as it is stored; the text is what a reader sees with all changes accepted. */
export interface DocxParagraph {
  /** Id of its style; undefined for the default style. */
  readonly style: string | undefined;
  /** The list it belongs to; undefined for none. A style may number it all the same. */
  readonly numbering: { readonly id: number; readonly level: number } | undefined;
  readonly text: string;
  readonly isInTable: boolean;
}

/** A table, as the texts of its cells by row. */
export type DocxTable = readonly (readonly string[])[];

/** What stands in a Word file. */
export interface DocxContent {
  readonly paragraphs: readonly DocxParagraph[];
  readonly tables: readonly DocxTable[];
  /** All paragraphs, one on each line. */
  readonly text: string;
  /** The footnotes of the writer, one paragraph each. */
  readonly notes: readonly string[];
  readonly properties: CoreProperties;
  readonly partNames: readonly string[];
}

/** Reads a Word file back: the main document and its properties. Malformed XML throws with the name of the part. */
export function readDocx(bytes: Uint8Array): DocxContent {
  const parts = unzipParts(bytes);
  const root = requirePart(parts, 'word/document.xml');
  const inTables = new Set(descendants(root, 'tbl').flatMap((table) => descendants(table, 'p')));
  const paragraphs = descendants(root, 'p').map((paragraph) => readParagraph(paragraph, inTables.has(paragraph)));
  return {
    paragraphs,
    tables: descendants(root, 'tbl').map(readTable),
    text: paragraphs.map(({ text }) => text).join('\n'),
    notes: readNotes(parts),
    properties: readCoreProperties(parts),
    partNames: Object.keys(parts),
  };
}

/** Those that Word keeps for its rules have a type. */
function readNotes(parts: Parts): readonly string[] {
  const root = readPart(parts, 'word/footnotes.xml');
  const notes = root ? descendants(root, 'footnote').filter((note) => attribute(note, 'type') === undefined) : [];
  return notes.flatMap((note) => descendants(note, 'p').map(textOf));
}

function readParagraph(paragraph: Element, isInTable: boolean): DocxParagraph {
  const properties = child(paragraph, 'pPr');
  const numbering = child(properties, 'numPr');
  return {
    style: attribute(child(properties, 'pStyle'), 'val'),
    numbering: numbering && {
      id: Number(attribute(child(numbering, 'numId'), 'val')),
      level: Number(attribute(child(numbering, 'ilvl'), 'val') ?? 0),
    },
    text: textOf(paragraph),
    isInTable,
  };
}

const readTable = (table: Element): DocxTable =>
  children(table, 'tr').map((row) => children(row, 'tc').map((cell) => descendants(cell, 'p').map(textOf).join('\n')));

/** Characters that elements stand for. */
const SIGNS: Readonly<Record<string, string>> = { tab: '\t', br: '\n', cr: '\n', noBreakHyphen: '\u2011' };
/** Properties, readings above words, codes of fields, deleted and moved text. */
const UNSEEN = ['pPr', 'rPr', 'rt', 'rubyPr', 'instrText', 'del', 'delText', 'moveFrom'];

function textOf(node: Element): string {
  return children(node)
    .filter(({ localName }) => !UNSEEN.includes(localName))
    .map((inner) => (inner.localName === 't' ? inner.textContent : (SIGNS[inner.localName] ?? textOf(inner))))
    .join('');
}
