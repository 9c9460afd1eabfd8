import { legalXmlText } from '@shinrai/ooxml';
import { fillTokens, type Tokens } from '../template/tokens.ts';
import type { Band, TrackerTemplate } from '../template/tracker-template.ts';

/** Excel refuses headers of more than 255 characters; long values are shortened until all of it fits. */
const LIMIT = 255;
const LENGTHS = [64, 48, 32, 16, 4];

const CODES = { page: '&P', pages: '&N' } as const;

/** Also without half of a character that was cut in two. */
const escapeCodes = (text: string) => legalXmlText(text.replace(/\p{Cc}/gu, ' ')).replaceAll('&', '&&');

const shorten = (text: string, longest: number) => (text.length > longest ? `${text.slice(0, longest - 1)}…` : text);

/** A header or footer in Excel's own code: left, centre and right, in the font of the workbook, small. */
export function bandCode(band: Band, tokens: Tokens, template: TrackerTemplate): string {
  for (const longest of LENGTHS) {
    const code = codeOf(band, tokens, template, longest);
    if (code.length <= LIMIT) return code;
  }
  return '';
}

function codeOf(band: Band, tokens: Tokens, { font }: TrackerTemplate, longest: number): string {
  const values = Object.fromEntries(
    Object.entries(tokens).map(([key, value]) => [key, escapeCodes(shorten(value, longest))]),
  );
  const part = (code: string, text: string) => {
    const filled = fillTokens(escapeCodes(text), { ...values, ...CODES });
    return filled === '' ? '' : `&${code}&"${font.name},Regular"&8 ${filled}`;
  };
  return `${part('L', band.left)}${part('C', band.centre)}${part('R', band.right)}`;
}
