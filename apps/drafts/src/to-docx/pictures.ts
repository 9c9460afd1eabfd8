import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { PICTURE_BYTES, readPicture } from '@shinrai/core/picture';

/** A picture as Word takes it, with its own measure in pixels. */
export interface Picture {
  readonly type: 'png' | 'jpg';
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** The pictures that a document may show, by the path that a template gives. */
export interface Pictures {
  /** Without what the camera wrote beside them. Throws where there is no such picture or it cannot be printed. */
  read(path: string): Picture;
}

/** The pictures below one of several folders; no path leads out of them. */
export function picturesIn(...folders: readonly string[]): Pictures {
  return {
    read(path) {
      if (path.split(/[\\/]/).includes('..') || /^([\\/]|[a-z]+:)/i.test(path))
        throw new Error(`"${path}" leads out of the folder of pictures`);
      const places = folders.map((folder) => join(folder, path));
      const place = places.find(existsSync) ?? (places[0] as string);
      if (!isReadable(place)) throw new Error(`"${path}" cannot be printed: it is no file, or far too large`);
      return toPicture(readFileSync(place), path);
    },
  };
}

/** A template may name what the plan does not, and what nobody looked at. */
function isReadable(path: string): boolean {
  const stats = statSync(path);
  return stats.isFile() && stats.size <= PICTURE_BYTES;
}

function toPicture(bytes: Uint8Array, path: string): Picture {
  const outcome = readPicture(bytes);
  if ('problem' in outcome) throw new Error(`"${path}" cannot be printed: ${outcome.problem.kind}`);
  const { type, width, height, bytes: data } = outcome.picture;
  return { type: type === 'jpeg' ? 'jpg' : type, data, width, height };
}
