import { plainProfile } from './colour-profile.ts';
import { orientationSegment, readOrientation } from './orientation.ts';
import type { Picture } from './picture.ts';

const START_OF_SCAN = 0xda;
const END_OF_IMAGE = 0xd9;
const COMMENT = 0xfe;

/** Segments that a JPEG may have; a large colour profile takes some hundred. */
const MOST_SEGMENTS = 5_000;
/** Scans, each of which goes over the whole picture again; those that load step by step have about ten. */
const MOST_SCANS = 100;

/** A marker segment of a JPEG, from its marker to its end; that of a scan ends behind the coded picture. */
interface Segment {
  readonly marker: number;
  readonly bytes: Uint8Array;
}

/**
 * Measures a JPEG and leaves out comments and application data (EXIF, XMP, IPTC, thumbnails, maker notes). What
 * decides how it looks stays: JFIF, the colours of its profile, Adobe's colour transform, and the turning. Bytes behind
 * the end of the picture are cut off. Gives nothing when its segments do not lead through a scan to the end, or when it
 * is of a kind that hardly any program shows.
 *
 * @see ITU-T T.81, annex B (compressed data formats)
 */
export function readJpeg(bytes: Uint8Array): Omit<Picture, 'type'> | undefined {
  const segments = segmentsOf(bytes);
  const size = segments && measure(segments);
  if (!size) return undefined;
  const { head = [], rest = [] } = Object.groupBy(segments.filter(isSeen), ({ marker }) =>
    marker === 0xe0 ? 'head' : 'rest',
  );
  const parts = [...turning(segments), ...head.map(withoutThumbnail), ...profileSegments(segments)];
  return { ...size, bytes: Buffer.concat([bytes.subarray(0, 2), ...parts, ...rest.map(({ bytes: part }) => part)]) };
}

/** All segments up to the end of the picture, if there is one. */
function segmentsOf(bytes: Uint8Array): readonly Segment[] | undefined {
  const segments: Segment[] = [];
  for (let at = 2; bytes[at] === 0xff && at + 1 < bytes.length; ) {
    const marker = bytes[at + 1] ?? 0;
    // Any number of FF bytes may stand before a marker (B.1.1.2).
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const end = marker === END_OF_IMAGE ? at + 2 : endOf(bytes, at, marker);
    if (end > bytes.length) return undefined;
    if (segments.length === MOST_SEGMENTS) return undefined;
    segments.push({ marker, bytes: bytes.subarray(at, end) });
    if (marker === END_OF_IMAGE) return segments;
    at = end;
  }
  return undefined;
}

/** Where a segment ends. Its length counts its own two bytes; a smaller one cannot be, and leads past the end. */
function endOf(bytes: Uint8Array, at: number, marker: number): number {
  const length = (bytes[at + 2] ?? 0) * 256 + (bytes[at + 3] ?? 0);
  if (length < 2) return Number.POSITIVE_INFINITY;
  return marker === START_OF_SCAN ? endOfScan(bytes, at + 2 + length) : at + 2 + length;
}

/** A scan goes on to the next marker; FF 00 stands for a byte of data, and restart markers are part of it (B.1.1.5). */
function endOfScan(bytes: Uint8Array, start: number): number {
  for (let at = bytes.indexOf(0xff, start); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? 0;
    const isData = next === 0 || next === 0xff || (next >= 0xd0 && next <= 0xd7);
    if (!isData) return at;
  }
  return Number.POSITIVE_INFINITY;
}

function measure(segments: readonly Segment[]) {
  const scans = segments.filter(({ marker }) => marker === START_OF_SCAN).length;
  const [frame, second] = segments.filter(({ marker, bytes }) => isFrame(marker) && bytes.length >= 9);
  // With two frames it would be for each program to say how large the picture is.
  if (!frame || second || scans === 0 || scans > MOST_SCANS) return undefined;
  const [, , , , precision, , , , , components = 0] = frame.bytes;
  if (frame.marker > PROGRESSIVE || precision !== 8 || ![1, 3, 4].includes(components)) return undefined;
  const [, , , , , top = 0, bottom = 0, left = 0, right = 0] = frame.bytes;
  const [height, width] = [top * 256 + bottom, left * 256 + right];
  return width > 0 && height > 0 ? { width, height } : undefined;
}

/** The last frame that programs show: baseline, extended and progressive ones of 8 bits, none lossless or arithmetic. */
const PROGRESSIVE = 0xc2;

/** Markers of frame headers are C0 to CF but for those of tables and arithmetic coding. */
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

const KEPT_APPLICATIONS: Readonly<Record<number, string>> = { 224: 'JFIF\0', 238: 'Adobe' };

function isSeen({ marker, bytes }: Segment): boolean {
  if (marker < 0xe0 || marker > 0xef) return marker !== COMMENT && isOfPicture(marker);
  const name = KEPT_APPLICATIONS[marker];
  return name !== undefined && startOfData(bytes).startsWith(name);
}

/** Frames, tables, scans and the end; markers that the standard keeps for later or for programs hold no picture. */
const isOfPicture = (marker: number): boolean => marker >= 0xc0 && marker <= 0xdf;

const JFIF_SIZE = 18;

/** JFIF may bring a small copy of the picture, which an editor does not always cut as it cuts the picture. */
function withoutThumbnail({ bytes }: Segment): Uint8Array {
  if (bytes.length < JFIF_SIZE) return bytes;
  const head = Buffer.from(bytes.subarray(0, JFIF_SIZE));
  head.writeUInt16BE(JFIF_SIZE - 2, 2);
  head.writeUInt16BE(0, JFIF_SIZE - 2);
  return head;
}

const startOfData = (segment: Uint8Array) => Buffer.from(segment.subarray(4, 20)).toString('latin1');

const PROFILE = 'ICC_PROFILE\0';
/** Of a profile, what fits into one segment with the name, its number and how many there are. */
const PROFILE_PART = 65_519;

/** The colour profile without what it tells of the device. It may be cut into several segments. */
function profileSegments(segments: readonly Segment[]): readonly Uint8Array[] {
  const start = 4 + PROFILE.length + 2;
  const parts = segments
    .filter(({ marker, bytes }) => marker === 0xe2 && startOfData(bytes).startsWith(PROFILE) && bytes.length > start)
    .map(({ bytes }) => ({ at: bytes[start - 2] ?? 0, data: bytes.subarray(start) }))
    .toSorted((a, b) => a.at - b.at);
  const profile = parts.length === 0 ? undefined : plainProfile(Buffer.concat(parts.map(({ data }) => data)));
  if (!profile) return [];
  const count = Math.ceil(profile.length / PROFILE_PART);
  return Array.from({ length: count }, (_, index) => {
    const data = profile.subarray(index * PROFILE_PART, (index + 1) * PROFILE_PART);
    const head = [0xff, 0xe2, ...short(data.length + start - 2), ...Buffer.from(PROFILE, 'latin1'), index + 1, count];
    return Buffer.concat([Uint8Array.from(head), data]);
  });
}

const short = (value: number) => [value >> 8, value & 0xff];

/** A photo that was taken with the camera turned says so in its EXIF data; of all of it, this alone is kept. */
function turning(segments: readonly Segment[]): readonly Uint8Array[] {
  const turned = segments
    .filter(({ marker, bytes }) => marker === 0xe1 && startOfData(bytes).startsWith('Exif\0\0'))
    .map(({ bytes }) => readOrientation(bytes.subarray(10)))
    .find((orientation) => orientation !== 1);
  return turned === undefined ? [] : [orientationSegment(turned)];
}
