import { type PDFContext, PDFDict, PDFNumber, type PDFObject, PDFRawStream } from '@cantoo/pdf-lib';
import { unpack } from '../content/stream.ts';
import { BeyondBounds } from '../syntax/beyond-bounds.ts';
import { nameFor } from '../syntax/names.ts';
import { ObjectReader } from '../syntax/object-reader.ts';

/** What may be read of a file altogether: letters of objects, and bytes that streams with objects unpack to. */
const LIMITS = { read: 4_000_000, unpacked: 60_000_000 };

/** Most objects are this long at most; then a second look is taken at more. */
const [SHORT, LONG] = [4_000, 1_000_000];

const HEAD = /^\s*(\d+)\s+(\d+)\s+obj/;

/** Reads single objects out of a file, and no more of it than a limit. */
export class Excerpts {
  readonly #context: PDFContext;
  #read = 0;
  #unpacked = 0;

  constructor(context: PDFContext) {
    this.#context = context;
  }

  /** Reads something that stands at a place. */
  read<T>(source: Buffer, place: number, read: (reader: ObjectReader) => T): T {
    try {
      return this.#readWithin(source, place, SHORT, read);
    } catch (fault) {
      if (fault instanceof BeyondBounds || place + SHORT >= source.length) throw fault;
      return this.#readWithin(source, place, LONG, read);
    }
  }

  /** The object with its number that stands at a place of a file. */
  readObject(file: Buffer, place: number): { readonly number: number; readonly object: PDFObject } {
    const [head, number] = HEAD.exec(file.toString('latin1', place, place + 60)) ?? [];
    if (head === undefined) throw new Error('no object where one should be');
    const start = place + head.length;
    return this.read(file, start, (reader) => {
      const object = reader.read();
      const isStream = object instanceof PDFDict && reader.peek() === 's';
      return { number: Number(number), object: isStream ? streamOf(file, start + reader.at, object) : object };
    });
  }

  /** The bytes of a stream that tells of objects. Throws where such streams hold very much. */
  unpack(stream: PDFRawStream): Buffer {
    const bytes = unpack(stream, Math.max(1, LIMITS.unpacked - this.#unpacked));
    this.#unpacked += bytes.length;
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  #readWithin<T>(source: Buffer, place: number, length: number, read: (reader: ObjectReader) => T): T {
    const reader = new ObjectReader(source.toString('latin1', place, place + length), this.#context);
    try {
      return read(reader);
    } finally {
      this.#count(reader.at);
    }
  }

  #count(letters: number): void {
    this.#read += Math.max(0, letters);
    if (this.#read > LIMITS.read) throw new BeyondBounds(`its objects have more than ${LIMITS.read / 1e6} MB`);
  }
}

const [STREAM, END] = [/^stream\r?\n/, /^\s*endstream/];

function streamOf(file: Buffer, place: number, dictionary: PDFDict): PDFRawStream {
  const [head] = STREAM.exec(file.toString('latin1', place, place + 10)) ?? [];
  const length = dictionary.lookup(nameFor('Length'), PDFNumber).asNumber();
  const start = place + (head?.length ?? 0);
  if (head === undefined || !END.test(file.toString('latin1', start + length, start + length + 20)))
    throw new Error('a stream that does not end where it says');
  return PDFRawStream.of(dictionary, file.subarray(start, start + length));
}
