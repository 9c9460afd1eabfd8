import { amountOf, type Language, type Quantity, type Scale, UNITS } from '@shinrai/core';

/** A quantity cut at its number, so that a page can set the number large and the rest small. */
export interface QuantityParts {
  readonly before: string;
  readonly number: string;
  readonly after: string;
}

/**
 * A quantity in words with its qualifier: 約160名, 1,000万人以上, 2.8兆円規模; about 160 participants, at least 10 million
 * people, JPY 2.8 trillion or so. Japanese counts large numbers in 万, 億 and 兆, English in millions, billions and
 * trillions; commas every three digits.
 */
export function formatQuantity(quantity: Quantity, language: Language): string {
  const { before, number, after } = quantityParts(quantity, language);
  return `${before}${number}${after}`;
}

/** The same words in three parts. */
export function quantityParts(quantity: Quantity, language: Language): QuantityParts {
  return language === 'ja' ? partsJapanese(quantity) : partsEnglish(quantity);
}

const grouped = (decimal: string) => {
  const [whole = '', fraction] = decimal.split('.');
  const withCommas = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? withCommas : `${withCommas}.${fraction}`;
};

const JAPANESE_SCALES: Partial<Record<Scale, string>> = {
  'ten-thousand': '万',
  'hundred-million': '億',
  trillion: '兆',
};
const BEFORE_JA: Partial<Record<Quantity['qualifier'], string>> = { about: '約', nearly: 'ほぼ' };
const AFTER_JA: Partial<Record<Quantity['qualifier'], string>> = {
  'at-least': '以上',
  'more-than': '超',
  'at-most': '以下',
  'less-than': '未満',
  'scale-of': '規模',
};

function partsJapanese(quantity: Quantity): QuantityParts {
  const scale = quantity.scale && JAPANESE_SCALES[quantity.scale];
  const [number, power] = scale
    ? [quantity.value, scale]
    : scaled(amountOf(quantity), [
        ['兆', 12],
        ['億', 8],
        ['万', 6, 4],
      ]);
  const counter = quantity.counter?.ja ?? UNITS[quantity.unit].ja;
  return {
    before: BEFORE_JA[quantity.qualifier] ?? '',
    number: grouped(number),
    after: `${power}${counter}${AFTER_JA[quantity.qualifier] ?? ''}`,
  };
}

const BEFORE_EN: Partial<Record<Quantity['qualifier'], string>> = {
  about: 'about ',
  nearly: 'nearly ',
  'at-least': 'at least ',
  'more-than': 'more than ',
  'at-most': 'at most ',
  'less-than': 'less than ',
  'scale-of': 'on the scale of ',
};

function partsEnglish(quantity: Quantity): QuantityParts {
  const [number, power] = scaled(amountOf(quantity), [
    ['trillion', 12],
    ['billion', 9],
    ['million', 6],
  ]);
  const before = BEFORE_EN[quantity.qualifier] ?? '';
  const large = power === '' ? '' : ` ${power}`;
  if (quantity.unit === 'percent') return { before, number: grouped(number), after: '%' };
  if (quantity.unit === 'jpy' || quantity.unit === 'usd') {
    return { before: `${before}${quantity.unit.toUpperCase()} `, number: grouped(number), after: large };
  }
  if (quantity.unit === 'anniversary')
    return { before, number: `${number}${ordinalSuffix(Number(number))}`, after: ' anniversary' };
  return {
    before,
    number: grouped(number),
    after: `${large} ${counterEnglish(quantity, number === '1' && power === '')}`,
  };
}

function counterEnglish(quantity: Quantity, isOne: boolean): string {
  const [one, many] = UNITS[quantity.unit].en;
  return quantity.counter?.en ?? (isOne ? one : many);
}

/** What a quantity counts, as a word for a column of units. */
export function unitWord(quantity: Quantity, language: Language): string {
  if (language === 'ja') return quantity.counter?.ja ?? UNITS[quantity.unit].ja;
  return quantity.unit === 'anniversary' ? 'anniversary' : counterEnglish(quantity, false);
}

/** The largest scale in which the amount has no more than two decimals; the third entry is where it begins to be used. */
function scaled(
  amount: string,
  scales: readonly (readonly [word: string, from: number, power?: number])[],
): [number: string, word: string] {
  for (const [word, from, power = from] of scales) {
    const digits = amount.replace('-', '').split('.')[0] ?? '';
    if (amount.includes('.') || digits.length <= from) continue;
    const fraction = amount.slice(-power).replace(/0+$/, '');
    if (fraction.length > 2) continue;
    return [`${amount.slice(0, -power)}${fraction === '' ? '' : `.${fraction}`}`, word];
  }
  return [amount, ''];
}

function ordinalSuffix(number: number): string {
  const tens = number % 100;
  if (tens >= 11 && tens <= 13) return 'th';
  return ['th', 'st', 'nd', 'rd'][number % 10] ?? 'th';
}
