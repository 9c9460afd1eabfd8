import type { Picture } from './picture.ts';

/**
 * Chunks that decide what is seen. All others (text, time, EXIF, whatever an editor keeps) are left out.
 *
 * @see PNG specification, third edition, 5.6 (chunk ordering) and 11 (chunk specifications)
 */
const SEEN = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'cHRM', 'gAMA', 'iCCP', 'sBIT', 'sRGB', 'pHYs', 'bKGD']);

const SIGNATURE_LENGTH = 8;
/** Length, name and checksum around the data of a chunk. */
const AROUND = 12;

/** Chunks that a PNG may have; some programs cut a picture of 20 MB into a few thousand. */
const MOST_CHUNKS = 50_000;

/** Measures a PNG and leaves out what is not seen. Gives nothing when its chunks do not follow each other to the end. */
export function readPng(bytes: Uint8Array): Omit<Picture, 'type'> | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kept = [bytes.subarray(0, SIGNATURE_LENGTH)];
  let size: { width: number; height: number } | undefined;
  for (let at = SIGNATURE_LENGTH, count = 0; at + AROUND <= bytes.length && count < MOST_CHUNKS; count += 1) {
    const length = view.getUint32(at);
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    const end = at + AROUND + length;
    if (end > bytes.length || (at === SIGNATURE_LENGTH) !== (name === 'IHDR')) return undefined;
    if (name === 'IHDR') size = length < 8 ? undefined : measure(view, at);
    if (SEEN.has(name)) kept.push(bytes.subarray(at, end));
    if (name === 'IEND') return size && { ...size, bytes: Buffer.concat(kept) };
    at = end;
  }
  return undefined;
}

function measure(view: DataView, at: number) {
  const width = view.getUint32(at + 8);
  const height = view.getUint32(at + 12);
  return width > 0 && height > 0 ? { width, height } : undefined;
}
