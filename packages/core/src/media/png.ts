import { crc32, deflateSync, inflateSync } from 'node:zlib';
import { plainProfile } from './colour-profile.ts';
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

/**
 * Measures a PNG and leaves out what is not seen. Gives nothing when its chunks do not follow each other to the end, when
 * one of them was damaged, or when they cannot be a picture.
 */
export function readPng(bytes: Uint8Array): Omit<Picture, 'type'> | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kept = [bytes.subarray(0, SIGNATURE_LENGTH)];
  let size: { width: number; height: number } | undefined;
  const names = new Set<string>();
  for (let at = SIGNATURE_LENGTH, count = 0; at + AROUND <= bytes.length && count < MOST_CHUNKS; count += 1) {
    const length = view.getUint32(at);
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    const end = at + AROUND + length;
    if (end > bytes.length || (at === SIGNATURE_LENGTH) !== (name === 'IHDR')) return undefined;
    if (name === 'IHDR') size = length !== 13 ? undefined : measure(view, at);
    if (SEEN.has(name)) {
      if (crc32(bytes.subarray(at + 4, end - 4)) !== view.getUint32(end - 4)) return undefined;
      kept.push(name === 'iCCP' ? plainColours(bytes.subarray(at + 8, end - 4)) : bytes.subarray(at, end));
      names.add(name);
    }
    if (name === 'IEND') return size && isWhole(bytes, names) ? { ...size, bytes: Buffer.concat(kept) } : undefined;
    at = end;
  }
  return undefined;
}

/** How many bits a sample may have, by what samples are: grey, colours, numbers in a palette, with transparency or without. */
const DEPTHS: Readonly<Record<number, readonly number[]>> = {
  0: [1, 2, 4, 8, 16],
  2: [8, 16],
  3: [1, 2, 4, 8],
  4: [8, 16],
  6: [8, 16],
};

/** Whether a head can be one, and there is what it asks for. */
function isWhole(bytes: Uint8Array, names: ReadonlySet<string>): boolean {
  const [depth = 0, colours = 0, compression, filter, interlace = 0] = bytes.subarray(SIGNATURE_LENGTH + 16);
  const isKnown = DEPTHS[colours]?.includes(depth) && compression === 0 && filter === 0 && interlace <= 1;
  return isKnown === true && names.has('IDAT') && (colours !== 3 || names.has('PLTE'));
}

/** Profiles are small: the largest of screens and printers have some megabytes. */
const PROFILE_BYTES = 16_000_000;

/** The chunk of a colour profile without what it tells of the device; nothing where it cannot be understood. */
function plainColours(data: Uint8Array): Uint8Array {
  const profile = inflated(data.subarray(data.indexOf(0) + 2));
  const plain = profile && plainProfile(profile);
  if (!plain) return new Uint8Array();
  const body = Buffer.concat([Buffer.from('iCCPColours\0\0', 'latin1'), deflateSync(plain)]);
  const chunk = Buffer.alloc(body.length + 8);
  chunk.writeUInt32BE(body.length - 4);
  chunk.set(body, 4);
  chunk.writeUInt32BE(crc32(body), body.length + 4);
  return chunk;
}

function inflated(data: Uint8Array): Uint8Array | undefined {
  try {
    return inflateSync(data, { maxOutputLength: PROFILE_BYTES });
  } catch {
    return undefined;
  }
}

function measure(view: DataView, at: number) {
  const width = view.getUint32(at + 8);
  const height = view.getUint32(at + 12);
  return width > 0 && height > 0 ? { width, height } : undefined;
}
