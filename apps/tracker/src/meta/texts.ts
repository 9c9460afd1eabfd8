import { sha256 } from '@shinrai/build/thread';
import type { IssuedSheet } from './issued.ts';

/** How many hexadecimal digits of a digest stand for a text: enough to tell it from what somebody writes. */
const TEXT_DIGITS = 12;

/** A text without its white space, which programs trim and break as they save. */
export const bareText = (text: string): string => text.replace(/\s+/g, '');

/** The short digest of a bare text. */
export const textDigest = (bare: string): string => sha256(bare).slice(0, TEXT_DIGITS);

/** What data sheets said, as bare texts: sheets with formulas show it again. */
export function tableTexts(sheets: readonly IssuedSheet[]): ReadonlySet<string> {
  const texts = new Set<string>();
  for (const { rows } of sheets) {
    for (const { id, values } of rows) {
      texts.add(id);
      for (const value of values) if (value?.type === 'text') texts.add(bareText(value.text));
    }
  }
  return texts;
}
