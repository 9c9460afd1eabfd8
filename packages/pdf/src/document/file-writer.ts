import { deflateSync } from 'node:zlib';

/** Something that is written as text of PDF. */
interface Writable {
  toString(): string;
}

/** Bytes of an entry of the cross-reference stream: how an object is kept, where, and which one of those there it is. */
const WIDTHS = [1, 4, 2] as const;
const ENTRY = 7;
const [LOOSE, PACKED] = [1, 2];

/** Writes a file of PDF 1.7 piece by piece, and keeps account of where each object is. */
export class FileWriter {
  readonly #pieces: Uint8Array[] = [];
  #length = 0;
  /** Number of the last object so far: those that are made here come behind it. */
  #last: number;
  readonly #places = new Map<number, readonly [kind: number, place: number, index: number]>();

  constructor(last: number) {
    this.#last = last;
    // Bytes above 127 in the second line tell that the file is not text.
    this.#add(Buffer.from('%PDF-1.7\n%\x81\x81\x81\x81\n\n', 'latin1'));
  }

  /** An object with bytes; `dictionary` tells their number too. */
  writeStream(number: number, dictionary: Writable, contents: Uint8Array): void {
    this.#places.set(number, [LOOSE, this.#length, 0]);
    this.#add(Buffer.from(`${number} 0 obj\n${dictionary}\nstream\n`, 'latin1'));
    this.#add(contents);
    this.#add(Buffer.from('\nendstream\nendobj\n\n', 'latin1'));
  }

  /** Objects together in one packed stream. */
  writePacked(objects: readonly (readonly [number: number, object: Writable])[]): void {
    if (objects.length === 0) return;
    this.#last += 1;
    let [heads, body] = ['', ''];
    for (const [index, [number, object]] of objects.entries()) {
      this.#places.set(number, [PACKED, this.#last, index]);
      heads += `${number} ${body.length} `;
      body += `${object}\n`;
    }
    const entries = `/Type /ObjStm\n/N ${objects.length}\n/First ${heads.length}`;
    this.#writePacked(this.#last, entries, Buffer.from(heads + body, 'latin1'));
  }

  /** Where everything is, with entries for the trailer. Gives the file. */
  end(trailer: string): Buffer {
    this.#last += 1;
    const [start, size] = [this.#length, this.#last + 1];
    this.#places.set(this.#last, [LOOSE, start, 0]);
    const table = Buffer.alloc(size * ENTRY);
    table.writeUInt16BE(0xffff, WIDTHS[0] + WIDTHS[1]);
    for (const [number, [kind, place, index]] of this.#places) {
      table.writeUInt8(kind, number * ENTRY);
      table.writeUInt32BE(place, number * ENTRY + WIDTHS[0]);
      table.writeUInt16BE(index, number * ENTRY + WIDTHS[0] + WIDTHS[1]);
    }
    this.#writePacked(this.#last, `/Type /XRef\n/Size ${size}\n/W [ ${WIDTHS.join(' ')} ]\n${trailer}`, table);
    this.#add(Buffer.from(`startxref\n${start}\n%%EOF`, 'latin1'));
    return Buffer.concat(this.#pieces, this.#length);
  }

  #writePacked(number: number, entries: string, contents: Uint8Array): void {
    const packed = deflateSync(contents, { level: 6 });
    this.writeStream(number, `<<\n${entries}\n/Filter /FlateDecode\n/Length ${packed.length}\n>>`, packed);
  }

  #add(piece: Uint8Array): void {
    this.#pieces.push(piece);
    this.#length += piece.length;
  }
}
