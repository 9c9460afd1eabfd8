import { decodePDFRawStream, PDFContext, PDFRawStream } from '@cantoo/pdf-lib';

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

/**
 * Does something while the library may make room for no more than so many bytes to unpack, all streams together. It
 * knows no limit of its own, unpacks what holds objects whenever it opens a file, and a megabyte of that can stand for
 * gigabytes. Throws where it would be more.
 */
export async function withinBytes<T>(limit: number, work: () => Promise<T>): Promise<T> {
  const prototype = unpackingPrototype();
  const ensureBuffer = prototype.ensureBuffer;
  const sizes = new WeakMap<Unpacking, number>();
  let total = 0;
  const check = () => {
    if (total > limit) throw new RangeError(`it unpacks to more than ${Math.round(limit / 1_000_000)} MB`);
  };
  prototype.ensureBuffer = function (this: Unpacking, requested) {
    const { length } = ensureBuffer.call(this, requested);
    total += length - (sizes.get(this) ?? 0);
    sizes.set(this, length);
    check();
    return ensureBuffer.call(this, requested);
  };
  try {
    return await work().finally(check);
  } finally {
    prototype.ensureBuffer = ensureBuffer;
  }
}
