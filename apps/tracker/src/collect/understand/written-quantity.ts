import { type Quantity, SCALES, type Scale } from '@shinrai/core';
import { foldNumber } from './fold.ts';
import { kanjiToDigits } from './kanji-number.ts';

type Qualifier = Quantity['qualifier'];

/** A number as it was read from words, with all that the words say about it. */
export interface ReadQuantity {
  /** The whole number, as a decimal without exponent: 1,000万 is "10000000". */
  readonly amount: string;
  /** The number as it was written, and its scale, where there is just one: 2.8 and trillion. */
  readonly value: string;
  readonly scale: Scale | undefined;
  readonly qualifier: Qualifier;
  /** The word behind the number: 名, 件, 円, %, participants. */
  readonly unit: string;
}

const SCALE_WORDS: Readonly<Record<string, Scale>> = {
  千: 'thousand',
  万: 'ten-thousand',
  億: 'hundred-million',
  兆: 'trillion',
  thousand: 'thousand',
  million: 'million',
  billion: 'billion',
  trillion: 'trillion',
};

const BEFORE: readonly (readonly [RegExp, Qualifier])[] = [
  [
    /^(?:約|およそ|おおよそ|概ね|おおむね|ほぼ|凡そ|about|approximately|approx\.?|around|circa|ca\.|some|~)\s*/i,
    'about',
  ],
  [/^(?:最大|上限|up to|at most|maximum)\s*/i, 'at-most'],
  [/^(?:最低|少なくとも|下限|at least|minimum)\s*/i, 'at-least'],
  [/^(?:more than|over|>)\s*/i, 'more-than'],
  [/^(?:less than|under|below|fewer than|<)\s*/i, 'less-than'],
  [/^(?:nearly|almost|close to)\s*/i, 'nearly'],
];

const BEHIND: readonly (readonly [RegExp, Qualifier])[] = [
  [/以上$|\s*or more$|\s*and over$|\+$/i, 'at-least'],
  [/を?(?:超える|超え|超)$|余り?$|強$/, 'more-than'],
  [/以下$|\s*or less$|\s*or fewer$/i, 'at-most'],
  [/未満$/, 'less-than'],
  [/弱$|近く$/, 'nearly'],
  [/規模$/, 'scale-of'],
  [/程度$|前後$|ほど$|く?らい$|ぐらい$/, 'about'],
];

const NUMBER = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?`;
/** 千万 and the like: tens, then a scale. */
const TENS: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3 };
const SCALED = new RegExp(
  `^(${NUMBER})\\s*(?:([十百千])(?=[万億兆]))?(千|万|億|兆|thousand|million|billion|trillion)?`,
  'i',
);
const LONGEST_UNIT = 12;

/**
 * Reads a number as people write it into a cell: 約１６０名, 1,000万人以上, 2.8兆円規模, 1億2,000万円, 百六十名, 3割, ▲5, 45%.
 * Undefined when there is more than one number with its words, since what is meant is not ours to choose.
 *
 * @example readQuantity('1,000万人以上') // { amount: '10000000', value: '1000', scale: 'ten-thousand', qualifier: 'at-least', unit: '人' }
 */
export function readQuantity(written: string): ReadQuantity | undefined {
  const text = kanjiToDigits(foldNumber(written));
  const [before, unsigned] = cut(text, BEFORE);
  const sign = /^(?:▲|△|-|−|マイナス)\s*/.exec(unsigned)?.[0] ?? '';
  const [behind, body] = cut(unsigned.slice(sign.length), BEHIND);
  if (before && behind && before !== behind) return undefined;
  const read = readScaled(body.replace(/^[¥$€]\s*/, ''));
  if (!read) return undefined;
  const [afterUnit, unit] = cut(read.rest, BEHIND);
  if (/\d|[~()、,。]/.test(unit) || unit.length > LONGEST_UNIT) return undefined;
  const qualifier = before ?? behind ?? afterUnit ?? 'exact';
  const minus = sign === '' ? '' : '-';
  const tenths = unit === '割' ? 1 : 0;
  return {
    amount: minus + shift(read.amount, tenths),
    value: minus + shift(read.value, tenths),
    scale: read.scale,
    qualifier,
    unit: unit === '割' ? '%' : unit,
  };
}

function cut(text: string, words: readonly (readonly [RegExp, Qualifier])[]): readonly [Qualifier | undefined, string] {
  for (const [pattern, qualifier] of words) {
    const rest = text.replace(pattern, '').trim();
    if (rest.length < text.length) return [qualifier, rest];
  }
  return [undefined, text];
}

interface Scaled {
  readonly amount: string;
  readonly value: string;
  readonly scale: Scale | undefined;
  readonly rest: string;
}

/** One number with its scale, or several of falling scales that make one: 1億2,000万. */
function readScaled(text: string): Scaled | undefined {
  let rest = text;
  const parts: { readonly digits: string; readonly scale: Scale | undefined }[] = [];
  for (let match = SCALED.exec(rest); match; match = SCALED.exec(rest)) {
    const scale = SCALE_WORDS[(match[3] ?? '').toLowerCase()];
    const before = parts.at(-1);
    if (before && !(before.scale && powerOf(scale) < powerOf(before.scale))) return undefined;
    const digits = shift((match[1] ?? '').replaceAll(',', ''), TENS[match[2] ?? ''] ?? 0);
    parts.push({ digits, scale });
    rest = rest.slice(match[0].length).trim();
  }
  const [first] = parts;
  if (!first) return undefined;
  const amount = parts.reduce((sum, { digits, scale }) => add(sum, shift(digits, powerOf(scale))), '0');
  const isOne = parts.length === 1;
  return { amount, value: isOne ? first.digits : amount, scale: isOne ? first.scale : undefined, rest };
}

const powerOf = (scale: Scale | undefined): number => (scale ? SCALES[scale] : 0);

/** A decimal times a power of ten, digit by digit: no float ever holds a figure. */
function shift(decimal: string, power: number): string {
  const [whole = '0', fraction = ''] = decimal.split('.');
  const digits = whole + fraction.padEnd(power, '0');
  const point = whole.length + power;
  return tidy(digits.slice(0, point), digits.slice(point));
}

function add(a: string, b: string): string {
  const [left, right] = [a.split('.'), b.split('.')];
  const places = Math.max(left[1]?.length ?? 0, right[1]?.length ?? 0);
  const whole = ([digits = '0', fraction = '']: readonly string[]) => BigInt(digits + fraction.padEnd(places, '0'));
  const sum = (whole(left) + whole(right)).toString().padStart(places + 1, '0');
  return tidy(sum.slice(0, sum.length - places), sum.slice(sum.length - places));
}

function tidy(whole: string, fraction: string): string {
  const digits = whole.replace(/^0+(?=\d)/, '') || '0';
  const rest = fraction.replace(/0+$/, '');
  return rest === '' ? digits : `${digits}.${rest}`;
}
