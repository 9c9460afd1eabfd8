const DIGITS = '〇一二三四五六七八九';
const ALIKE: Readonly<Record<string, string>> = { 零: '〇', 壱: '一', 弐: '二', 参: '三', 拾: '十' };
const TENS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** What a number written in Chinese characters consists of, for use in other patterns. */
export const KANJI = '[〇零一二三四五六七八九十百千壱弐参拾]';

/**
 * A whole number below ten thousand in Chinese characters; undefined for anything else.
 *
 * @example readKanjiNumber('百六十') // 160
 * @example readKanjiNumber('二〇二四') // 2024
 */
export function readKanjiNumber(text: string): number | undefined {
  const signs = [...text].map((sign) => ALIKE[sign] ?? sign);
  if (signs.length === 0) return undefined;
  if (signs.every((sign) => DIGITS.includes(sign))) return Number(signs.map((sign) => DIGITS.indexOf(sign)).join(''));
  return readPlaces(signs);
}

/** 千百十 with digits before them, each smaller than the one before. */
function readPlaces(signs: readonly string[]): number | undefined {
  let [sum, digit, place] = [0, 0, 10_000];
  for (const sign of signs) {
    const tens = TENS[sign];
    const value = DIGITS.indexOf(sign);
    if (tens === undefined && (value < 1 || digit > 0)) return undefined;
    if (tens === undefined) {
      digit = value;
      continue;
    }
    if (tens >= place) return undefined;
    sum += (digit || 1) * tens;
    [digit, place] = [0, tens];
  }
  return sum + digit;
}

/**
 * A text with its numbers in Chinese characters as digits, where they count something: 令和六年十月一日, 百六十名.
 * Characters that are part of words (一部, 三重) stay.
 */
export function kanjiToDigits(text: string): string {
  const pattern = new RegExp(`(?<!\\d)(${KANJI}+)(?=[年月日名人件回割か箇ヶカ億兆万円%、~]|$)`, 'g');
  return text.replace(pattern, (written) => String(readKanjiNumber(written) ?? written));
}
