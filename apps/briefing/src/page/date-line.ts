import type { Inline, Line } from '@shinrai/views';
import { inlineToHtml } from './inline-to-html.ts';

/** Width in ems up to which a piece of a date is kept on one line; the narrowest column of dates holds as much. */
const KEPT_TOGETHER = 9.8;

/** Places where a line of dates may break: behind a dash, a comma or the colon of a label, and before a remark. */
const BREAKS = /(?<=～|、|：|, |: |– )|(?=（| \()/;

/**
 * A line of dates as HTML that breaks between its parts, not inside them: 2024年11月4日～ | 12月11日 | （予定・推定）.
 * A part too long for a narrow column may break anywhere.
 */
export const dateLineToHtml = (line: Line): string => line.map(pieceToHtml).join('');

function pieceToHtml(piece: Inline): string {
  if (piece.kind !== 'text') return inlineToHtml([piece]);
  return piece.value
    .split(BREAKS)
    .map((part) => {
      const html = inlineToHtml([{ ...piece, value: part.trim() }]);
      const [before, after] = [part.startsWith(' ') ? ' ' : '', part.endsWith(' ') ? ' ' : ''];
      return before + (widthOf(part) <= KEPT_TOGETHER ? `<span class="nowrap">${html}</span>` : html) + after;
    })
    .join('');
}

/** Rough width in ems: a Japanese character is one, with a little space beside digits. */
const widthOf = (text: string) =>
  [...text].reduce((sum, letter) => sum + (letter >= '\u0250' ? 1.1 : letter >= '0' && letter <= '9' ? 0.74 : letter === ' ' ? 0.3 : 0.68), 0);
