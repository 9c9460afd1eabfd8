import { LIMITS } from './limits.ts';

/** How a number is shown, as far as it decides what the number is. */
export type NumberKind = 'number' | 'date' | 'percent';

/** Formats that have a number instead of a code; those of East Asian editions are dates, too. */
const BUILT_IN: readonly (readonly [first: number, last: number, NumberKind])[] = [
  [9, 10, 'percent'],
  [14, 17, 'date'],
  [22, 22, 'date'],
  [27, 36, 'date'],
  [50, 58, 'date'],
];

export const builtInKind = (id: number): NumberKind =>
  BUILT_IN.find(([first, last]) => id >= first && id <= last)?.[2] ?? 'number';

/**
 * What a format code shows. A time of the day alone is no day.
 *
 * @example formatKind('[$-411]ggge"年"m"月"d"日"') // 'date'
 */
export function formatKind(code: string): NumberKind {
  const bare = code
    .slice(0, LIMITS.format)
    .split(';')[0]
    ?.replace(/"[^"]*"|\[[^\]]*\]|\\.|[_*]./g, '')
    .replace(/general/gi, '')
    .replace(/[Ee][+-]/g, '');
  if (bare === undefined) return 'number';
  if (/[ydeg]/i.test(bare) || (/m/i.test(bare) && !/[hs]/i.test(bare))) return 'date';
  return bare.includes('%') ? 'percent' : 'number';
}
