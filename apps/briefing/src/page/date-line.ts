import type { Inline, Line } from '@shinrai/views';
import { inlineToHtml } from './inline-to-html.ts';

/** Places where a line of dates may break: behind a dash, a comma or the colon of a label, before a remark, at "from". */
const BREAKS = /(?<=～|、|から(?=\d)|：|, |: |– |–(?=\p{L}|\d{4}))|(?=（| \(| from )/u;

/**
 * A line of dates as HTML that breaks between its parts, not inside them: 2024年11月4日～ | 12月11日 | （予定・推定）. A
 * part that is wider than its column breaks anywhere; see `.part` in page.css.
 */
export const dateLineToHtml = (line: Line): string => joinTexts(line).map(pieceToHtml).join('');

/** The line with its neighbouring texts in one piece, so that a label keeps its colon. */
function joinTexts(line: Line): Line {
  return line.reduce<Inline[]>((joined, piece) => {
    const last = joined.at(-1);
    const isOne = piece.kind === 'text' && last?.kind === 'text' && piece.language === last.language;
    if (isOne) joined[joined.length - 1] = { ...last, value: last.value + piece.value };
    else joined.push(piece);
    return joined;
  }, []);
}

function pieceToHtml(piece: Inline): string {
  if (piece.kind !== 'text') return inlineToHtml([piece]);
  return piece.value
    .split(BREAKS)
    .filter((part) => part !== '')
    .map((part) => {
      const html = inlineToHtml([{ ...piece, value: part.trim() }]);
      const [before, after] = [part.startsWith(' ') ? ' ' : '', part.endsWith(' ') ? ' ' : ''];
      return `${before}<span class="part">${html}</span>${after}`;
    })
    .join('');
}
