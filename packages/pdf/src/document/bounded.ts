import { decodePDFRawStream, PDFContext, PDFRawStream } from '@cantoo/pdf-lib';
import { BeyondBounds } from '../syntax/beyond-bounds.ts';

/** A stream that the library is unpacking: it asks for room, again and again, until it has all. */
interface Unpacking {
  ensureBuffer(requested: number): Uint8Array;
}

/** What all filters of the library inherit. It exports none of them; an empty stream leads there. */
function unpackingPrototype(): Unpacking {
  const context = PDFContext.create();
  const stream = decodePDFRawStream(PDFRawStream.of(context.obj({ Filter: 'ASCIIHexDecode' }), new Uint8Array()));
  return Object.getPrototypeOf(Object.getPrototypeOf(stream));
}

/** What the library may make while it opens a file. */
export interface Bounds {
  /** Bytes that are unpacked, of all streams together. */
  readonly bytes: number;
  readonly objects: number;
}

/**
 * Does something within bounds of what the library may unpack and how many objects it may make. It knows none of its own,
 * unpacks what holds objects whenever it opens a file, and a megabyte of that can stand for gigabytes. Throws where it
 * would be more.
 */
export async function withinBounds<T>(bounds: Bounds, work: () => Promise<T>): Promise<T> {
  const prototype = unpackingPrototype();
  const { ensureBuffer } = prototype;
  const { assign } = PDFContext.prototype;
  const sizes = new WeakMap<Unpacking, number>();
  let [bytes, objects] = [0, 0];
  const check = () => {
    if (bytes > bounds.bytes) throw new BeyondBounds(`it unpacks to more than ${Math.round(bounds.bytes / 1e6)} MB`);
    if (objects > bounds.objects) throw new BeyondBounds(`it holds more than ${bounds.objects} objects`);
  };
  prototype.ensureBuffer = function (this: Unpacking, requested) {
    const { length } = ensureBuffer.call(this, requested);
    bytes += length - (sizes.get(this) ?? 0);
    sizes.set(this, length);
    check();
    return ensureBuffer.call(this, requested);
  };
  PDFContext.prototype.assign = function (this: PDFContext, ...entry) {
    objects += 1;
    check();
    assign.apply(this, entry);
  };
  try {
    return await work().finally(check);
  } finally {
    prototype.ensureBuffer = ensureBuffer;
    PDFContext.prototype.assign = assign;
  }
}
