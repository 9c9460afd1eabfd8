import { existsSync, lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BuildFailure } from '@shinrai/build/thread';
import { PICTURE_BYTES, readPicture } from '@shinrai/core/picture';
import { messages } from '@shinrai/diagnostics';

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
      if (path.split(/[\\/]/).includes('..') || /^([\\/]|[a-z]+:)/i.test(path)) throw noPicture(path);
      const places = folders.map((folder) => join(folder, path));
      const place = places.find(existsSync) ?? (places[0] as string);
      if (!isReadable(place)) throw noPicture(path);
      return toPicture(readFileSync(place), path);
    },
  };
}

/** A template may name what the plan does not, and what nobody looked at: no file, a link to others, one without end. */
function isReadable(path: string): boolean {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  return stats?.isFile() === true && stats.size <= PICTURE_BYTES;
}

const noPicture = (path: string): BuildFailure =>
  new BuildFailure(
    messages.htmlBadValue({ attribute: 'src', value: path, form: 'a PNG or JPEG picture under media/' }),
  );

function toPicture(bytes: Uint8Array, path: string): Picture {
  const outcome = readPicture(bytes);
  if ('problem' in outcome) throw noPicture(path);
  const { type, width, height, bytes: data } = outcome.picture;
  return { type: type === 'jpeg' ? 'jpg' : type, data, width, height };
}
