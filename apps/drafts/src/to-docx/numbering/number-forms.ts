import { LevelFormat } from 'docx';
import type { NumberForm } from '../../house/house.ts';

/** How Word calls each form, and how the number is written where we print it ourselves. */
interface Form {
  readonly word: (typeof LevelFormat)[keyof typeof LevelFormat];
  readonly write: (number: number) => string;
}

const KATAKANA = [...'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン'];
const KANJI = [...'〇一二三四五六七八九'];

/** The forms that a house style can ask for. */
export const FORMS: Readonly<Record<NumberForm, Form>> = {
  decimal: { word: LevelFormat.DECIMAL, write: String },
  'full-width': { word: LevelFormat.DECIMAL_FULL_WIDTH, write: writeFullWidth },
  kanji: { word: LevelFormat.JAPANESE_COUNTING, write: writeKanji },
  katakana: { word: LevelFormat.AIUEO_FULL_WIDTH, write: (number) => KATAKANA[(number - 1) % KATAKANA.length] ?? '' },
  'lower-letter': { word: LevelFormat.LOWER_LETTER, write: writeLetter },
  'upper-letter': { word: LevelFormat.UPPER_LETTER, write: (number) => writeLetter(number).toUpperCase() },
  'lower-roman': { word: LevelFormat.LOWER_ROMAN, write: writeRoman },
  'upper-roman': { word: LevelFormat.UPPER_ROMAN, write: (number) => writeRoman(number).toUpperCase() },
};

function writeFullWidth(number: number): string {
  return String(number).replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit)));
}

/** Up to 99: 十一, 二十. */
function writeKanji(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  if (tens === 0) return KANJI[ones] ?? '';
  return `${tens === 1 ? '' : KANJI[tens]}十${ones === 0 ? '' : KANJI[ones]}`;
}

/** a to z, then aa, bb, as Word goes on. */
function writeLetter(number: number): string {
  const letter = String.fromCharCode(97 + ((number - 1) % 26));
  return letter.repeat(Math.floor((number - 1) / 26) + 1);
}

const ROMAN: readonly (readonly [number, string])[] = [
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

function writeRoman(number: number): string {
  let rest = number;
  return ROMAN.reduce((written, [value, letters]) => {
    const times = Math.floor(rest / value);
    rest -= times * value;
    return written + letters.repeat(times);
  }, '');
}
