const ORIENTATION = 0x0112;
const SHORT = 3;

/**
 * The turning that EXIF data asks for, 1 (upright) to 8; 1 where it says nothing that can be understood.
 *
 * @see CIPA DC-008 (Exif 2.32), 4.6.4 (Orientation); TIFF 6.0, section 2
 * @param tiff the data behind `Exif\0\0`
 */
export function readOrientation(tiff: Uint8Array): number {
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  if (view.byteLength < 14) return 1;
  const little = view.getUint16(0) === 0x4949;
  const directory = view.getUint32(4, little);
  if (directory + 2 > view.byteLength) return 1;
  const count = view.getUint16(directory, little);
  for (let entry = directory + 2; entry < directory + 2 + count * 12 && entry + 12 <= view.byteLength; entry += 12) {
    if (view.getUint16(entry, little) === ORIENTATION) return legal(view.getUint16(entry + 8, little));
  }
  return 1;
}

const legal = (value: number) => (value >= 1 && value <= 8 ? value : 1);

/** An EXIF segment of a JPEG that says the turning and nothing else. */
export function orientationSegment(orientation: number): Uint8Array {
  const tiff = [0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, ...short(ORIENTATION), ...short(SHORT), 0, 0, 0, 1];
  const data = [...Buffer.from('Exif\0\0', 'latin1'), ...tiff, ...short(orientation), 0, 0, 0, 0, 0, 0];
  return Uint8Array.from([0xff, 0xe1, ...short(data.length + 2), ...data]);
}

const short = (value: number) => [value >> 8, value & 0xff];
