import { fillTokens, type Tokens } from '../template/tokens.ts';
import type { Band, TrackerTemplate } from '../template/tracker-template.ts';

/** Longest value that goes into a header: Excel refuses headers of more than 255 characters. */
const LONGEST = 48;

const CODES = { page: '&P', pages: '&N' } as const;

const escapeCodes = (text: string) => text.replace(/[\p{Cc}]/gu, ' ').replaceAll('&', '&&');

const shorten = (text: string) => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text);

/** A header or footer in Excel's own code: left, centre and right, in the font of the workbook, small. */
export function bandCode(band: Band, tokens: Tokens, { font }: TrackerTemplate): string {
  const values = Object.fromEntries(Object.entries(tokens).map(([key, value]) => [key, escapeCodes(shorten(value))]));
  const part = (code: string, template: string) => {
    const text = fillTokens(escapeCodes(template), { ...values, ...CODES });
    return text === '' ? '' : `&${code}&"${font.name},Regular"&8 ${text}`;
  };
  return `${part('L', band.left)}${part('C', band.centre)}${part('R', band.right)}`;
}
