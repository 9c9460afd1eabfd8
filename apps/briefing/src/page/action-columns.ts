import { type ActionView, type Line, plainText } from '@shinrai/views';
import { datePartsOf } from './date-line.ts';

/** What a row of a table of actions says in its columns of state and time. */
type Row = Pick<ActionView, 'state' | 'when'> & { readonly details?: readonly Row[] };

/** Bounds of the columns, in ems of their own type: a heading fits; what is wider goes on in the next line. */
const STATE = { least: 5.4, most: 9.4 };
const WHEN = { least: 4.6, most: 12.4 };

/** Wider than 11 December 2024. */
const WIDE = 11;

/** A symbol with the room behind it. */
const SYMBOL = 1.7;

/** English states break before their remark: Completed | (inferred). */
const REMARK = / (?=\()/;

/**
 * The columns of state and time of a table of actions, as custom properties of CSS: as wide as what stands in them, so
 * that the actions have the rest of the width.
 */
export function actionColumns(blocks: readonly { readonly actions: readonly Row[] }[]): string {
  const rows = blocks.flatMap(({ actions }) => actions).flatMap((row) => [row, ...(row.details ?? [])]);
  const states = rows.flatMap(({ state }) => plainText(state.word).split(REMARK));
  const dates = rows.flatMap(({ when }) => linesOf(when));
  return `--state: ${within(STATE, states, SYMBOL)}; --when: ${within(WHEN, dates, 0)}`;
}

/** A date as it will be set: in one line where that is short, else part by part, wide English ones less their last word. */
function linesOf(when: Line): readonly string[] {
  const whole = plainText(when);
  if (widthOf(whole) <= WIDE) return [whole];
  return datePartsOf(when).map((part) => (widthOf(part) > WIDE ? part.trim().replace(/ [^ ]+(?: –)?$/, '') : part));
}

function within({ least, most }: typeof STATE, texts: readonly string[], more: number): number {
  const widest = Math.max(0, ...texts.map(widthOf)) + more;
  return Math.ceil(10 * Math.min(most, Math.max(least, widest))) / 10;
}

/** Widths of the letters from space to ~ in BIZ UDPGothic, in hundredths of an em, two digits each. */
const LATIN =
  '3333479280998929494950843148315076637676767676767676313184848477987677808470668482425475609882867489767170847498807275505050503150657164716950677032386333947068717145594770588860615852445250';

/** Brackets and marks of Japanese are half as wide as its other letters. */
const MARK = /[「」『』（）・：]/;

/** Between Japanese and figures or Latin letters there is an eighth. */
const SPACED = /[\u2e80-\uff60](?=[\dA-Za-z])|[\dA-Za-z](?=[\u2e80-\uff60])/g;

/** How wide words are, in ems. */
const widthOf = (words: string) =>
  [...words.trim()].reduce((sum, letter) => sum + letterWidth(letter), 0.125 * (words.match(SPACED)?.length ?? 0));

function letterWidth(letter: string): number {
  const at = 2 * (letter.charCodeAt(0) - 32);
  if (at >= 0 && at < LATIN.length) return Number(LATIN.slice(at, at + 2)) / 100;
  return MARK.test(letter) ? 0.5 : 1;
}
