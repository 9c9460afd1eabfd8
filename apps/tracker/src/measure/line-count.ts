import { emWidth } from './em-width.ts';

/** Words stay together and may break behind a hyphen; every other character may stand at the end of a line. */
const PIECES = /[!-,./0-~\u00a1-\u024f\u2019]+-*|-+| +|./gsu;

/** On how many lines a text is set in a column that is so many em wide. */
export function lineCount(text: string, width: number): number {
  if (text.length < SHORT) return countLines(text, width);
  const counts = known.get(width) ?? new Map<string, number>();
  known.set(width, counts);
  if (counts.size > MOST) counts.clear();
  const count = counts.get(text) ?? countLines(text, width);
  counts.set(text, count);
  return count;
}

/** Texts that are counted in no time. */
const SHORT = 12;

/** Texts that are remembered for each width: what an action says stands in the workbooks of all who look at it. */
const MOST = 5000;
const known = new Map<number, Map<string, number>>();

const countLines = (text: string, width: number): number =>
  text.split('\n').reduce((sum, line) => sum + linesOf(line, width), 0);

function linesOf(line: string, width: number): number {
  // Most cells hold a few characters, and none is wider than an em.
  if (line.length <= width || widthOf(line) <= width) return 1;
  let lines = 1;
  let used = 0;
  for (const piece of line.match(PIECES) ?? []) {
    const needed = widthOf(piece);
    if (used + needed <= width) used += needed;
    else if (piece.trim() === '') used = width;
    else if (needed <= width) [lines, used] = [lines + 1, needed];
    else [lines, used] = breakWord(needed, width, lines, used);
  }
  return lines;
}

/** A word that is longer than a line is broken wherever the line ends. */
function breakWord(needed: number, width: number, lines: number, used: number): [lines: number, used: number] {
  const begun = used > 0 ? lines + 1 : lines;
  const more = Math.ceil(needed / width) - 1;
  return [begun + more, needed - more * width];
}

function widthOf(piece: string): number {
  let width = 0;
  for (let at = 0; at < piece.length; at += 1) {
    const code = piece.codePointAt(at) ?? 0;
    if (code > 0xffff) at += 1;
    width += emWidth(code);
  }
  return width;
}
