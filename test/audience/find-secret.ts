import { readFileSync } from 'node:fs';
import { readPdf } from '@shinrai/testing';
import { officeEntries } from '../support/office-parts.ts';
import { type Place, streamsOf } from '../support/pdf-streams.ts';

/** Where in a file a word can be found: as bytes, packed or not, in any encoding that our formats use, or as glyphs. */
export async function findIn(file: string, word: string): Promise<readonly string[]> {
  const bytes = readFileSync(file);
  const places = [{ name: 'bytes', bytes }, ...unpack(file, bytes)];
  const found = places.filter((place) => says(place.bytes, word)).map(({ name }) => name);
  if (!file.endsWith('.pdf')) return found;
  const content = JSON.stringify(await readPdf(bytes));
  return content.toLowerCase().includes(word) ? [...found, 'what readers of PDF see'] : found;
}

function unpack(file: string, bytes: Buffer): readonly Place[] {
  if (file.endsWith('.pdf')) return streamsOf(bytes);
  if (!/\.(docx|xlsx)$/.test(file)) return [];
  return [...officeEntries(bytes)].map(([name, content]) => ({ name, bytes: Buffer.from(content) }));
}

function says(bytes: Buffer, word: string): boolean {
  const wide = Buffer.from(word, 'utf16le');
  const hex = Buffer.from(word, 'latin1').toString('hex');
  const plain = bytes.toString('latin1').toLowerCase();
  return (
    plain.includes(word) || plain.includes(hex) || bytes.includes(wide) || bytes.includes(Buffer.from(wide).swap16())
  );
}
