import { legalXmlText } from '@shinrai/ooxml';

/** The longest text that a cell can hold. */
export const LONGEST_TEXT = 32_767;

/** Excel reads `_x0041_` in a text as the character with that number; the escape makes it stand as it is written. */
const ENCODED = /_(?=x[0-9a-f]{4}_)/gi;

/** Line feeds only; the delete character prints nothing anywhere, and the writing library drops it silently. */
const normalise = (text: string) =>
  /[\r\u007f]/.test(text) ? text.replace(/\r\n?/g, '\n').replaceAll('\u007f', '') : text;

/** A text as it can stand in a cell: line feeds only, nothing that XML forbids, nothing that Excel would decode. */
export function cellText(text: string): string {
  const escaped = legalXmlText(normalise(text)).replace(ENCODED, '_x005F_');
  return escaped.length <= LONGEST_TEXT ? escaped : `${escaped.slice(0, LONGEST_TEXT - 1)}…`;
}

/** What a reader sees where a text of a cell has escapes. */
export const writtenText = (text: string): string => text.replace(/_x005F_(?=x[0-9a-f]{4}_)/gi, '_');

/** Whether Excel would take the text for a formula if somebody entered it again; Japanese Excel reads wide signs too. */
export const looksLikeFormula = (text: string): boolean => /^[=+\-@\t\n＝＋－＠]/.test(text);
