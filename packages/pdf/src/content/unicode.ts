import { PDFDict, PDFName, type PDFPage, PDFRawStream } from '@cantoo/pdf-lib';
import { unpack } from './stream.ts';

/** The words that a font's codes stand for, read from its map to Unicode (ISO 32000-1, 9.10.3). */
export interface FontText {
  /** Bytes of a code. */
  readonly width: number;
  readonly words: ReadonlyMap<number, string>;
}

/** The fonts of a page by their names in its content; maps already read are taken from `known`. */
export function readFontTexts(page: PDFPage, known: Map<PDFRawStream, FontText>): ReadonlyMap<string, FontText> {
  const fonts = page.node.Resources()?.lookupMaybe(PDFName.of('Font'), PDFDict);
  const entries = (fonts?.keys() ?? []).flatMap((name) => {
    const stream = fonts?.lookup(name, PDFDict).lookup(PDFName.of('ToUnicode'));
    if (!(stream instanceof PDFRawStream)) return [];
    const text = known.get(stream) ?? readFontText(Buffer.from(unpack(stream)).toString('latin1'));
    known.set(stream, text);
    return [[name.decodeText(), text] as const];
  });
  return new Map(entries);
}

/** Reads a CMap of ToUnicode: single codes, and ranges with their first word or with all of them. */
export function readFontText(cmap: string): FontText {
  const width = (/begincodespacerange\s*<([0-9A-Fa-f]+)>/.exec(cmap)?.[1]?.length ?? 4) / 2;
  const words = new Map<number, string>();
  for (const [, block = ''] of cmap.matchAll(/beginbfchar(.*?)endbfchar/gs)) {
    for (const [, code = '', word = ''] of block.matchAll(/<([^>]+)>\s*<([^>]*)>/g)) words.set(hex(code), decode(word));
  }
  for (const [, block = ''] of cmap.matchAll(/beginbfrange(.*?)endbfrange/gs)) readRanges(block, words);
  return { width, words };
}

function readRanges(block: string, words: Map<number, string>): void {
  for (const [, from = '', to = '', first, list = ''] of block.matchAll(RANGE)) {
    const listed = [...list.matchAll(/<([^>]*)>/g)].map(([, word = '']) => decode(word));
    for (let code = hex(from); code <= hex(to); code += 1) {
      const offset = code - hex(from);
      words.set(code, first === undefined ? (listed[offset] ?? '') : later(decode(first), offset));
    }
  }
}

const RANGE = /<([^>]+)>\s*<([^>]+)>\s*(?:<([^>]*)>|\[([^\]]*)\])/g;
const hex = (digits: string) => Number.parseInt(digits, 16);

/** The word that many places after another one: its last character counts up. */
const later = (word: string, offset: number) =>
  word.slice(0, -1) + String.fromCharCode(word.charCodeAt(word.length - 1) + offset);

/** UTF-16 in hexadecimal digits. */
const decode = (digits: string) =>
  String.fromCharCode(...(digits.match(/.{4}/g) ?? []).map((four) => Number.parseInt(four, 16)));
