import { isWide } from './letter-widths.ts';

/** Marks that never begin a line: they go with what stands before them. */
const CLOSING = /[、。，．」』）］〕！？ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ,.)\]!?:;]/;

/** Word sets a quarter of an em between Japanese and Latin letters. */
const BETWEEN_SCRIPTS = 0.25;

/** How many lines a text takes; widths as shares of its size, `first` for the first line. */
export function countLines(text: string, widthOf: (letter: string) => number, room: number, first = room): number {
  return text.split('\n').reduce((lines, part) => lines + countPart(part, widthOf, room, first), 0);
}

function countPart(text: string, widthOf: (letter: string) => number, room: number, first: number): number {
  let lines = 1;
  let used = 0;
  for (const word of splitWords(text)) {
    const width = wordWidth(word, widthOf);
    const limit = lines === 1 ? first : room;
    if (used > 0 && used + width > limit && word !== ' ') {
      lines += 1;
      used = 0;
    }
    used += width;
    const over = lines === 1 ? first : room;
    if (used > over && word !== ' ') {
      lines += Math.ceil(used / room) - 1;
      used %= room;
    }
  }
  return lines;
}

/** Pieces that are not torn: a Latin word, or one Japanese letter with the marks that cling to it. */
function splitWords(text: string): readonly string[] {
  const words: string[] = [];
  let open = false;
  for (const letter of text) {
    const clings = words.length > 0 && CLOSING.test(letter) && words.at(-1) !== ' ';
    const goesOn = open && letter !== ' ' && !isWide(letter);
    if (clings || goesOn) words[words.length - 1] += letter;
    else words.push(letter);
    open = letter !== ' ' && !isWide(letter);
  }
  return words;
}

function wordWidth(word: string, widthOf: (letter: string) => number): number {
  let width = 0;
  let before: boolean | undefined;
  for (const letter of word) {
    const wide = isWide(letter);
    width += widthOf(letter) + (before !== undefined && before !== wide && letter !== ' ' ? BETWEEN_SCRIPTS : 0);
    before = wide;
  }
  return width;
}
