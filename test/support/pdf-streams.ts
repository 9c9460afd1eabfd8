import { inflateSync } from 'node:zlib';

/** A stretch of a file, unpacked, with where it stands. */
export interface Place {
  readonly name: string;
  readonly bytes: Buffer;
}

/** The streams of a PDF, unpacked where they are packed: objects, fonts, pages, metadata, attachments. */
export function streamsOf(bytes: Buffer): readonly Place[] {
  const streams: Place[] = [];
  for (let at = bytes.indexOf('stream\n'); at >= 0; at = bytes.indexOf('stream\n', at + 7)) {
    const end = bytes.indexOf('endstream', at);
    const content = bytes.subarray(at + 7, end < 0 ? undefined : end);
    streams.push({ name: `stream at ${at}`, bytes: inflated(content) });
  }
  return streams;
}

function inflated(content: Buffer): Buffer {
  try {
    return inflateSync(content);
  } catch {
    return content;
  }
}
