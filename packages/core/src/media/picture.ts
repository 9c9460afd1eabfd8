import { readJpeg } from './jpeg.ts';
import { readPng } from './png.ts';

/** A picture that may be handed out: what it shows, without what the camera or the person's computer wrote beside it. */
export interface Picture {
  readonly type: 'png' | 'jpeg';
  /** Pixels of the stored rows and columns, before any turning that the file asks for. */
  readonly width: number;
  readonly height: number;
  /** The file without metadata: place, time, camera, person, comments, thumbnails. The turning and the colours stay. */
  readonly bytes: Uint8Array;
}

/** Why a file cannot be printed as a picture. */
export type PictureProblem =
  | { readonly kind: 'not-a-picture'; readonly found: string }
  | { readonly kind: 'broken'; readonly type: Picture['type'] }
  | { readonly kind: 'too-large'; readonly size: number }
  | { readonly kind: 'too-many-pixels'; readonly width: number; readonly height: number };

/** A picture, or why it is none. */
export type PictureOutcome = { readonly picture: Picture } | { readonly problem: PictureProblem };

/** Bytes that a picture may have: a photo of 20 megapixels in good quality has about half. */
export const PICTURE_BYTES = 20_000_000;
/** Pixels that a picture may have: a full A3 page at 400 dots an inch has about 31 million. */
export const PICTURE_PIXELS = 60_000_000;

/**
 * Reads a picture by its content, never by its name. Takes PNG and JPEG, which PDF and Word can both carry whole;
 * anything else is told by what it seems to be. Throws for no bytes whatever.
 */
export function readPicture(bytes: Uint8Array): PictureOutcome {
  if (bytes.length > PICTURE_BYTES) return { problem: { kind: 'too-large', size: bytes.length } };
  const type = typeOf(bytes);
  if (type === undefined) return { problem: { kind: 'not-a-picture', found: guess(bytes) } };
  const picture = type === 'png' ? readPng(bytes) : readJpeg(bytes);
  if (!picture) return { problem: { kind: 'broken', type } };
  const { width, height } = picture;
  if (width * height > PICTURE_PIXELS) return { problem: { kind: 'too-many-pixels', width, height } };
  return { picture: { type, ...picture } };
}

function typeOf(bytes: Uint8Array): Picture['type'] | undefined {
  if (startsWith(bytes, '89504e470d0a1a0a')) return 'png';
  return startsWith(bytes, 'ffd8ff') ? 'jpeg' : undefined;
}

/** Files that people put beside their photos, by their first bytes. */
const OTHERS: readonly (readonly [start: string, name: string])[] = [
  ['47494638', 'a GIF picture'],
  ['424d', 'a BMP picture'],
  ['49492a00', 'a TIFF picture'],
  ['4d4d002a', 'a TIFF picture'],
  ['52494646', 'a WebP picture'],
  ['25504446', 'a PDF file'],
  ['504b0304', 'a zip or Office file'],
  ['d0cf11e0', 'an old Office file'],
];

function guess(bytes: Uint8Array): string {
  if (bytes.length === 0) return 'an empty file';
  const known = OTHERS.find(([start]) => startsWith(bytes, start));
  if (known) return known[1];
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1000));
  if (/^....ftyp(hei|mif|avif)/s.test(head)) return 'a HEIC or AVIF picture';
  return /<svg[\s>]/i.test(head) ? 'an SVG drawing' : 'a file of another kind';
}

const startsWith = (bytes: Uint8Array, hex: string) =>
  Buffer.from(bytes.subarray(0, hex.length / 2)).toString('hex') === hex;
