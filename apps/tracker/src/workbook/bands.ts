import { legalXmlText } from '@shinrai/ooxml';
import { emWidth } from '../measure/em-width.ts';
import { fillTokens, type Tokens } from '../template/tokens.ts';
import type { Band, TrackerTemplate } from '../template/tracker-template.ts';

/**
 * Excel refuses headers of more than 255 characters, and prints one part over another; long values are shortened until
 * all of it fits. Widths in em: in small type an upright page has room for 68.
 */
const LIMIT = 255;
const WIDTHS = [60, 40, 28, 14, 4];

const CODES = { page: '&P', pages: '&N' } as const;

const escapeCodes = (text: string) => legalXmlText(text.replace(/\p{Cc}/gu, ' ')).replaceAll('&', '&&');

function shorten(text: string, widest: number): string {
  let [width, end] = [0, 0];
  for (const character of text) {
    width += emWidth(character.codePointAt(0) ?? 0);
    if (width > widest) return `${text.slice(0, end)}…`;
    end += character.length;
  }
  return text;
}

/** A text of a header or footer, so that Excel takes nothing in it for a code. */
export const bandText = (text: string, widest: number): string => escapeCodes(shorten(text, widest));

/** A header or footer in Excel's own code: left, centre and right, in the font of the workbook, small. */
export function bandCode(band: Band, tokens: Tokens, template: TrackerTemplate): string {
  for (const widest of WIDTHS) {
    const code = codeOf(band, tokens, template, widest);
    if (code.length <= LIMIT) return code;
  }
  return '';
}

function codeOf(band: Band, tokens: Tokens, { font }: TrackerTemplate, widest: number): string {
  const values = Object.fromEntries(Object.entries(tokens).map(([key, value]) => [key, bandText(value, widest)]));
  const part = (code: string, text: string) => {
    const filled = fillTokens(escapeCodes(text), { ...values, ...CODES });
    return filled === '' ? '' : `&${code}&"${font.name},Regular"&8 ${filled}`;
  };
  return `${part('L', band.left)}${part('C', band.centre)}${part('R', band.right)}`;
}
