import { type PDFContext, PDFNumber, type PDFObject, PDFRawStream, PDFRef } from '@cantoo/pdf-lib';
import { nameFor } from '../syntax/names.ts';
import type { Packed } from './cross-references.ts';
import type { Excerpts } from './excerpts.ts';

/** Objects that are packed together, and where each begins. */
interface Pack {
  readonly bytes: Buffer;
  /** A number and a place for each object. */
  readonly heads: readonly number[];
  readonly first: number;
}

/** The streams of a file that hold objects (ISO 32000-1, 7.5.7); each is unpacked when one of its objects is asked for. */
export class Packs {
  readonly #context: PDFContext;
  readonly #excerpts: Excerpts;
  readonly #packs = new Map<number, Pack>();

  constructor(context: PDFContext, excerpts: Excerpts) {
    this.#context = context;
    this.#excerpts = excerpts;
  }

  read(number: number, { stream, index }: Packed): PDFObject {
    const pack = this.#packs.get(stream) ?? this.#unpack(stream);
    this.#packs.set(stream, pack);
    if (pack.heads[2 * index] !== number) throw new Error('an object where another one should be');
    return this.#excerpts.read(pack.bytes, pack.first + (pack.heads[2 * index + 1] ?? 0), (reader) => reader.read());
  }

  #unpack(number: number): Pack {
    const stream = this.#context.lookup(PDFRef.of(number));
    if (!(stream instanceof PDFRawStream)) throw new Error('no stream of objects');
    const first = stream.dict.lookup(nameFor('First'), PDFNumber).asNumber();
    const bytes = this.#excerpts.unpack(stream);
    const heads = bytes.toString('latin1', 0, first).trim().split(/\s+/).map(Number);
    return { bytes, heads, first };
  }
}
