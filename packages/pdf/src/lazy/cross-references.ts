import { PDFDict, PDFNumber, type PDFObject, PDFRawStream } from '@cantoo/pdf-lib';
import { nameFor } from '../syntax/names.ts';
import type { Excerpts } from './excerpts.ts';
import { unpredict } from './unpredict.ts';

/** Where an object is: at a place of the file, or packed with others, as the how-manieth of them. */
export type Whereabouts = { readonly place: number } | Packed;

/** Where an object is among those of a stream. */
export interface Packed {
  readonly stream: number;
  readonly index: number;
}

/** What is said of some objects whose numbers follow each other. */
interface Section {
  readonly first: number;
  readonly count: number;
  /** Undefined for an object that is there no more. */
  entry(at: number): Whereabouts | undefined;
}

/** What a file says at its end: where its objects are, and which of them is the first. */
export interface CrossReferences {
  readonly trailer: PDFDict;
  readonly sections: readonly Section[];
}

/** Tables of a file that was saved again and again, and pieces of them. */
const MOST_TABLES = 200;
const MOST_PIECES = 10_000;

/** Reads where objects are from the end of a file on (ISO 32000-1, 7.5). Entries are looked at when somebody asks. */
export function readCrossReferences(file: Buffer, excerpts: Excerpts): CrossReferences {
  const sections: Section[] = [];
  const places = [lastTable(file)];
  const trailers: PDFDict[] = [];
  for (const place of places) {
    const table = readTable(file, place, excerpts);
    trailers.push(table.trailer);
    sections.push(...table.sections);
    if (places.length > MOST_TABLES || sections.length > MOST_PIECES) throw new Error('tables without end');
    for (const key of ['XRefStm', 'Prev']) places.push(...numbersIn(table.trailer, key));
  }
  const [trailer] = trailers;
  if (!trailer || trailers.some((one) => one.has(nameFor('Encrypt')))) throw new Error('no trailer that can be read');
  return { trailer, sections };
}

/** How far from its end a file says where its table is. */
const END = 2_048;

function lastTable(file: Buffer): number {
  const place = /startxref\s+(\d+)\s+%%EOF(?!.*startxref)/s.exec(
    file.toString('latin1', Math.max(0, file.length - END)),
  )?.[1];
  if (place === undefined) throw new Error('no startxref');
  return Number(place);
}

function numbersIn(dictionary: PDFDict, key: string): readonly number[] {
  const value = dictionary.get(nameFor(key));
  return value instanceof PDFNumber ? [value.asNumber()] : [];
}

function readTable(file: Buffer, place: number, excerpts: Excerpts): CrossReferences {
  if (file.toString('latin1', place, place + 4) === 'xref') return readPlainTable(file, place + 4, excerpts);
  const stream = excerpts.readObject(file, place).object;
  if (!(stream instanceof PDFRawStream)) throw new Error('no table of objects');
  return { trailer: stream.dict, sections: sectionsOf(stream, excerpts) };
}

const [HEAD, ENTRY_LENGTH] = [/^\s*(\d+)\s+(\d+)\s+/, 20];

function readPlainTable(file: Buffer, start: number, excerpts: Excerpts): CrossReferences {
  const sections: Section[] = [];
  let at = start;
  for (;;) {
    const [head, first, count] = HEAD.exec(file.toString('latin1', at, at + 40)) ?? [];
    if (head === undefined) break;
    if (sections.length > MOST_PIECES) throw new Error('tables without end');
    const entries = at + head.length;
    sections.push({ first: Number(first), count: Number(count), entry: (index) => plainEntry(file, entries, index) });
    at = entries + ENTRY_LENGTH * Number(count);
  }
  const trailer = file.indexOf('trailer', at, 'latin1');
  if (trailer < 0 || trailer > at + ENTRY_LENGTH) throw new Error('no trailer');
  const dictionary = excerpts.read(file, trailer + 'trailer'.length, (reader) => reader.read());
  if (!(dictionary instanceof PDFDict)) throw new Error('no trailer');
  return { trailer: dictionary, sections };
}

function plainEntry(file: Buffer, entries: number, index: number): Whereabouts | undefined {
  const at = entries + ENTRY_LENGTH * index;
  const [, place, kind] = /^(\d{10}) \d{5} ([nf])/.exec(file.toString('latin1', at, at + ENTRY_LENGTH)) ?? [];
  if (place === undefined) throw new Error('no entry of a table');
  return kind === 'n' ? { place: Number(place) } : undefined;
}

const [FREE, PACKED] = [0, 2];

function sectionsOf(stream: PDFRawStream, excerpts: Excerpts): readonly Section[] {
  const { dict } = stream;
  const widths = listIn(dict, 'W');
  const length = widths.reduce((sum, width) => sum + width, 0);
  if (widths.length !== 3 || widths.some((width) => width > 6) || length === 0) throw new Error('no table of objects');
  const bytes = unpredict(excerpts.unpack(stream), dict.lookupMaybe(nameFor('DecodeParms'), PDFDict));
  const index = dict.has(nameFor('Index')) ? listIn(dict, 'Index') : [0, ...numbersIn(dict, 'Size')];
  let start = 0;
  return index.flatMap((first, at) => {
    if (at % 2 === 1) return [];
    const [from, count] = [start, index[at + 1] ?? 0];
    start += count * length;
    return [{ first, count, entry: (which: number) => packedEntry(bytes, from + which * length, widths) }];
  });
}

function packedEntry(bytes: Buffer, start: number, widths: readonly number[]): Whereabouts | undefined {
  let at = start;
  const [kind = 1, place = 0, index = 0] = widths.map((width) => {
    at += width;
    return width === 0 ? undefined : bytes.readUIntBE(at - width, width);
  });
  if (kind === FREE) return undefined;
  return kind === PACKED ? { stream: place, index } : { place };
}

function listIn(dictionary: PDFDict, key: string): readonly number[] {
  const numbers = (dictionary.lookup(nameFor(key)) as { asArray?(): readonly PDFObject[] } | undefined)?.asArray?.();
  return (numbers ?? []).map((number) => (number instanceof PDFNumber ? number.asNumber() : Number.NaN));
}
