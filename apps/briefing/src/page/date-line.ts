import { type Inline, type Line, plainText } from '@shinrai/views';
import { inlineToHtml, nameToHtml } from './inline-to-html.ts';

/** Places where a line of dates may break: behind a dash, a comma or the colon of a label, before a remark, at "from". */
const BREAKS = /(?<=～|、|\u3000|から(?=\d)|：|, |: |– |–(?=\p{L}|\d{4}))|(?=（| \(| from )/u;

/** A dash goes with what stands before it. */
const DASH = '\u00a0–';

/** Parts wider than this many Latin letters, such as the name of a meeting, are running text. */
const WIDEST = 26;

/**
 * A line of dates as HTML that breaks between its parts, not inside them: 2024年11月4日～ | 12月11日 | （予定・推定）. A
 * part that is wider than its column breaks anywhere; see `.part` in page.css.
 */
export const dateLineToHtml = (line: Line): string => joinTexts(line).map(runToHtml).join('');

/** The parts of a line of dates that its column should have room for; running text breaks anywhere. */
export const datePartsOf = (line: Line): readonly string[] =>
  plainText(line)
    .split(BREAKS)
    .filter((part) => widthOf(part) <= WIDEST);

/** A piece with the marks of notes behind it, which stay with its last word. */
type Run = readonly [piece: Inline, ...notes: Inline[]];

/** The line with its neighbouring texts in one piece, so that a label keeps its colon. */
function joinTexts(line: Line): readonly Run[] {
  return line.reduce<Run[]>((joined, piece) => {
    const last = joined.at(-1);
    const [text, ...notes] = last ?? [];
    const isOne = piece.kind === 'text' && text?.kind === 'text' && piece.language === text.language && !notes.length;
    if (isOne) joined[joined.length - 1] = [{ ...text, value: text.value + piece.value }];
    else if (piece.kind === 'note' && last) joined[joined.length - 1] = [...last, piece];
    else joined.push([piece]);
    return joined;
  }, []);
}

function runToHtml([piece, ...notes]: Run): string {
  if (piece.kind !== 'text') return inlineToHtml([piece, ...notes]);
  const parts = piece.value.split(BREAKS).filter((part) => part !== '');
  return parts
    .map((part, index) => {
      const isName = widthOf(part) > WIDEST;
      const html = (isName ? nameToHtml : inlineToHtml)([
        { ...piece, value: part.trim().replace(/ –$/, DASH) },
        ...(index === parts.length - 1 ? notes : []),
      ]);
      const [before, after] = [/^\s*/.exec(part)?.[0] ?? '', /\s*$/.exec(part)?.[0] ?? ''];
      return before + (isName ? html : `<span class="part">${html}</span>`) + after;
    })
    .join('');
}

/** About how wide words are, in Latin letters. */
const widthOf = (words: string) => [...words].reduce((sum, letter) => sum + (letter > '\u2e80' ? 2 : 1), 0);
