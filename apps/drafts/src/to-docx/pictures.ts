import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A picture as Word takes it, with its own measure in pixels. */
export interface Picture {
  readonly type: 'png' | 'jpg';
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** The pictures that a document may show, by the path that a template gives. */
export interface Pictures {
  /** Throws where there is no such picture or it is neither PNG nor JPEG. */
  read(path: string): Picture;
}

/** The pictures below a folder; no path leads out of it. */
export function picturesIn(folder: string): Pictures {
  return {
    read(path) {
      if (path.split(/[\\/]/).includes('..') || /^([\\/]|[a-z]+:)/i.test(path))
        throw new Error(`"${path}" leads out of the folder of pictures`);
      return toPicture(readFileSync(join(folder, path)), path);
    },
  };
}

function toPicture(data: Uint8Array, path: string): Picture {
  const size = pngSize(data) ?? jpegSize(data);
  if (!size) throw new Error(`"${path}" is neither a PNG nor a JPEG picture`);
  return { ...size, data };
}

const view = (data: Uint8Array) => new DataView(data.buffer, data.byteOffset, data.byteLength);

/** @see PNG specification, 11.2.1 (IHDR) */
function pngSize(data: Uint8Array) {
  if (data.length < 24 || view(data).getUint32(0) !== 0x89504e47) return undefined;
  return { type: 'png', width: view(data).getUint32(16), height: view(data).getUint32(20) } as const;
}

/** The measure stands in the first frame header. @see ITU-T T.81, B.2.2 */
function jpegSize(data: Uint8Array) {
  if (data.length < 4 || view(data).getUint16(0) !== 0xffd8) return undefined;
  for (let at = 2; at + 9 < data.length; at += 2 + view(data).getUint16(at + 2)) {
    const marker = data[at + 1] ?? 0;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame)
      return { type: 'jpg', width: view(data).getUint16(at + 7), height: view(data).getUint16(at + 5) } as const;
  }
  return undefined;
}
