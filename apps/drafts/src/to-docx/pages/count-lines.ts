import type { Letter } from './letter-widths.ts';

/** Word sets a quarter of an em between Japanese and Latin letters. */
const BETWEEN_SCRIPTS = 0.25;

/** How many lines a text takes; widths as shares of its size, `first` for the first line. */
export function countLines(text: string, letterOf: (letter: string) => Letter, room: number, first = room): number {
  return text.split('\n').reduce((lines, part) => lines + countPart(splitWords(part, letterOf), room, first), 0);
}

/** A piece that is not torn. */
interface Word {
  width: number;
  readonly isSpace: boolean;
}

function countPart(words: readonly Word[], room: number, first: number): number {
  let [lines, used, limit] = [1, 0, first];
  for (const { width, isSpace } of words) {
    if (used > 0 && used + width > limit && !isSpace) {
      lines += 1;
      [used, limit] = [0, room];
    }
    used += width;
    if (used > limit && !isSpace) {
      lines += Math.ceil(used / room) - 1;
      [used, limit] = [used % room, room];
    }
  }
  return lines;
}

/** Latin words, and Japanese letters each with the marks that cling to it. */
function splitWords(text: string, letterOf: (letter: string) => Letter): readonly Word[] {
  const words: Word[] = [];
  let before: Letter | undefined;
  for (const character of text) {
    const letter = letterOf(character);
    const isSpace = character === ' ';
    const last = words.at(-1);
    const gap = before && !isSpace && !last?.isSpace && before.isWide !== letter.isWide ? BETWEEN_SCRIPTS : 0;
    const goesOn = last && !last.isSpace && !isSpace && (letter.clings || (before && !before.isWide && !letter.isWide));
    if (goesOn) last.width += letter.width + gap;
    else words.push({ width: letter.width + gap, isSpace });
    before = letter;
  }
  return words;
}
