import { LIMITS } from './limits.ts';
import { decode, type Package } from './open-package.ts';
import { SHARED_TEXTS, tooLarge } from './zip-directory.ts';

/**
 * Elements that say how a stretch of text looks, but for the line through it. LibreOffice without the face of our workbooks
 * parts their texts by script and says of every stretch anew how it looks: five times as many elements as the texts have.
 */
const LOOK = /<(?:sz|color|rFont|family|charset|scheme|b|i|u|vertAlign|outline|shadow|condense|extend)(?: [^<>]*)?\/>/g;

/**
 * Stretches of which nothing is said any more, one behind another, some at a time. What has a look at all, if only an empty
 * one, is not struck as its cell is.
 */
const ALIKE = /(?:<r><rPr><\/rPr><t(?: [^<>]*)?>[^<]*<\/t><\/r>){2,1000}/g;

const joined = (stretches: string) =>
  `<r><rPr></rPr><t xml:space="preserve">${stretches.replaceAll(/<[^<>]*>/g, '')}</t></r>`;

/**
 * A workbook whose shared texts are as they were, and most of what says how they look is gone: nobody here asks, and to
 * parse it takes longer than the texts themselves. Stretches that differ in nothing else are one. Where there are more
 * bytes than `most`, all is left as it is. Throws a FileProblem where what is left is larger than a part may be.
 */
export function withoutLooks(pack: Package, most: number): Package {
  const taken = new Map<string, Uint8Array>();
  const bytes = (name: string): Uint8Array => {
    if (!SHARED_TEXTS.test(name)) return pack.bytes(name);
    const known = taken.get(name) ?? takeLooks(pack.bytes(name), most);
    if (known.length > LIMITS.part) throw tooLarge(`"${name}" once unpacked`, `${LIMITS.part / 1_000_000} MB`);
    taken.set(name, known);
    return known;
  };
  return { ...pack, bytes, read: (name) => decode(bytes(name), name) };
}

function takeLooks(bytes: Uint8Array, most: number): Uint8Array {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // There, what looks like an element can be words.
  if (content.length > most || content.includes('<![CDATA[')) return bytes;
  return Buffer.from(content.toString('latin1').replace(LOOK, '').replace(ALIKE, joined), 'latin1');
}
