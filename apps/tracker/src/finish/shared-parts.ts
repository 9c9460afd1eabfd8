import { mendFonts } from './mend-styles.ts';
import { toUtf8 } from './to-utf8.ts';

/** Parts that are kept: themes, styles, headings of tables and lists of parts are the same in most workbooks. */
const MOST = 300;
const LARGEST = 64_000;

const parts = new Map<string, Uint8Array>();

/** A part in UTF-8; the very same bytes for the same text, so that it is compressed once for many workbooks. */
export function sharedPart(text: string): Uint8Array {
  const known = parts.get(text);
  if (known) return known;
  const part = toUtf8(text);
  if (text.length <= LARGEST && parts.size < MOST) parts.set(text, part);
  return part;
}

let mended = { from: '', to: '' };

/** The styles mended, unless they are those of the workbook before. */
export function mendOnce(xml: string): string {
  if (mended.from !== xml) mended = { from: xml, to: mendFonts(xml) };
  return mended.to;
}
