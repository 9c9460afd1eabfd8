import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import { readPdf } from '@shinrai/testing';
import { officeEntries } from '../support/office-parts.ts';

/** Where in a file a word can be found: as bytes, packed or not, in any encoding that our formats use, or as glyphs. */
export async function findIn(file: string, word: string): Promise<readonly string[]> {
  const bytes = readFileSync(file);
  const places = [{ name: 'bytes', bytes }, ...unpack(file, bytes)];
  const found = places.filter((place) => says(place.bytes, word)).map(({ name }) => name);
  if (!file.endsWith('.pdf')) return found;
  const content = JSON.stringify(await readPdf(bytes));
  return content.toLowerCase().includes(word) ? [...found, 'what readers of PDF see'] : found;
}

interface Place {
  readonly name: string;
  readonly bytes: Buffer;
}

function unpack(file: string, bytes: Buffer): readonly Place[] {
  if (file.endsWith('.pdf')) return streamsOf(bytes);
  if (!/\.(docx|xlsx)$/.test(file)) return [];
  return [...officeEntries(bytes)].map(([name, content]) => ({ name, bytes: Buffer.from(content) }));
}

/** The streams of a PDF, unpacked where they are packed: objects, fonts, pages, metadata, attachments. */
function streamsOf(bytes: Buffer): readonly Place[] {
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

function says(bytes: Buffer, word: string): boolean {
  const wide = Buffer.from(word, 'utf16le');
  const hex = Buffer.from(word, 'latin1').toString('hex');
  const plain = bytes.toString('latin1').toLowerCase();
  return (
    plain.includes(word) || plain.includes(hex) || bytes.includes(wide) || bytes.includes(Buffer.from(wide).swap16())
  );
}
