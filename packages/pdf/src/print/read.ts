import {
  ParseSpeeds,
  PDFContext,
  PDFDict,
  PDFDocument,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  type PDFRef,
} from '@cantoo/pdf-lib';
import { nameFor } from '../syntax/names.ts';
import { ObjectReader } from '../syntax/object-reader.ts';

/**
 * Reads a PDF. Browsers end theirs with a plain table of where each object begins (ISO 32000-1, 7.5.4): with it all can
 * be read straight on, several times faster than the library's search for objects. Any other file is left to the library.
 */
export async function readPrinted(bytes: Uint8Array): Promise<PDFDocument> {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  const table = findTable(text);
  return table
    ? readWithTable(bytes, text, table)
    : PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest });
}

/** Where the entries of a table begin, the first for object 0, and how many there are. */
interface Table {
  readonly start: number;
  readonly count: number;
}

const ENTRY_LENGTH = 20;
const [FIRST_ENTRY, LAST_TABLE] = [/xref\s+0 (\d+)\s+/y, /startxref\s+(\d+)\s+%%EOF\s*$/];
/** What tells that not everything is in this one table, or not to be read as it stands. */
const BEYOND = /\/(Prev|XRefStm|Encrypt)\b/;

/** The table of a file, where it is the only one and in one piece. */
function findTable(text: string): Table | undefined {
  FIRST_ENTRY.lastIndex = Number(LAST_TABLE.exec(text.slice(-64))?.[1] ?? text.length);
  const count = Number(FIRST_ENTRY.exec(text)?.[1] ?? 0);
  const start = FIRST_ENTRY.lastIndex;
  const trailer = text.slice(start + count * ENTRY_LENGTH);
  return count > 0 && /^\s*trailer/.test(trailer) && !BEYOND.test(trailer) ? { start, count } : undefined;
}

function readWithTable(bytes: Uint8Array, text: string, { start, count }: Table): PDFDocument {
  const context = PDFContext.create();
  const reader = new ObjectReader(text, context);
  for (let number = 1; number < count; number += 1) {
    const entry = start + number * ENTRY_LENGTH;
    if (text[entry + 17] !== 'n') continue;
    const place = Number(text.slice(entry, entry + 10));
    reader.at = text.indexOf('obj', place) + 3;
    context.assign(reader.refOf(number), readObject(reader, bytes, text));
  }
  reader.at = text.indexOf('<<', start + count * ENTRY_LENGTH);
  const trailer = reader.read() as PDFDict;
  const entryOf = (key: string) => trailer.get(nameFor(key)) as PDFRef;
  context.trailerInfo = { Root: entryOf('Root'), Info: entryOf('Info') };
  // The library makes documents only of what it has read itself.
  return Reflect.construct(PDFDocument, [context, false, false]);
}

function readObject(reader: ObjectReader, bytes: Uint8Array, text: string): PDFObject {
  const object = reader.read();
  if (!(object instanceof PDFDict) || reader.peek() !== 's') return object;
  const start = text.indexOf('\n', reader.at) + 1;
  const length = object.lookup(nameFor('Length'), PDFNumber).asNumber();
  return PDFRawStream.of(object, bytes.subarray(start, start + length));
}
