/** How one level of headings is numbered. */
export interface NumberingLevel {
  /** What is counted with. */
  readonly digits: 'decimal' | 'katakana' | 'roman' | 'letter';
  readonly prefix?: string;
  readonly suffix?: string;
  /** Whether the numbers of the levels above stand before it, joined by a point: 1.2.3. */
  readonly isFull?: true;
}

/** A way to number headings: the levels from the topmost numbered one on, and what stands between number and words. */
export interface NumberingScheme {
  readonly gap: string;
  readonly levels: readonly NumberingLevel[];
}

/**
 * Official Japanese documents: 第1, 1, (1), ア.
 *
 * @see 公用文作成の考え方 (文化審議会建議, 2022), I-4 項目の細別と階層
 */
export const OFFICIAL_NUMBERING: NumberingScheme = {
  gap: '\u3000',
  levels: [
    { digits: 'decimal', prefix: '第' },
    { digits: 'decimal' },
    { digits: 'decimal', prefix: '(', suffix: ')' },
    { digits: 'katakana' },
  ],
};

/** Reports in English: 1, 1.1, 1.1.1, 1.1.1.1. */
export const DECIMAL_NUMBERING: NumberingScheme = {
  gap: ' ',
  levels: [
    { digits: 'decimal' },
    { digits: 'decimal', isFull: true },
    { digits: 'decimal', isFull: true },
    { digits: 'decimal', isFull: true },
  ],
};

/** Declarations and plans of action in English: I., A., 1. */
export const OUTLINE_NUMBERING: NumberingScheme = {
  gap: ' ',
  levels: [
    { digits: 'roman', suffix: '.' },
    { digits: 'letter', suffix: '.' },
    { digits: 'decimal', suffix: '.' },
  ],
};

const KATAKANA = 'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン';
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const ROMAN = [
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const;

const DIGITS: Record<NumberingLevel['digits'], (count: number) => string> = {
  decimal: String,
  katakana: (count) => cycle(KATAKANA, count),
  letter: (count) => cycle(LETTERS, count),
  roman: toRoman,
};

/** After the last sign it goes on with two of each, as Word does: Z, AA, BB. */
const cycle = (signs: string, count: number) =>
  (signs[(count - 1) % signs.length] ?? '').repeat(Math.ceil(count / signs.length));

function toRoman(count: number): string {
  const step = ROMAN.find(([value]) => value <= count);
  return step ? step[1] + toRoman(count - step[0]) : '';
}

/**
 * The number of a heading from the counts of its level and those above, the topmost first.
 *
 * @example formatNumber(OFFICIAL_NUMBERING, [2, 1, 3]) // '(3)'
 */
export function formatNumber({ levels }: NumberingScheme, counts: readonly number[]): string {
  const level = levels[counts.length - 1];
  if (!level) return '';
  const parts = level.isFull ? counts : counts.slice(-1);
  const digits = parts.map((count, at) =>
    DIGITS[levels[at + counts.length - parts.length]?.digits ?? 'decimal'](count),
  );
  return `${level.prefix ?? ''}${digits.join('.')}${level.suffix ?? ''}`;
}
