import type { Look, SheetPlan } from '../workbook/sheet-plan.ts';

/** The row in which the library writes one cell of each look of a sheet: from it we learn the numbers of the styles. */
export const PATTERN_ROW = 5;

/** Every look of a sheet once. Looks are compared by what they say, not by which object they are. */
export function looksOf({ rows }: SheetPlan): readonly Look[] {
  const known = new Map<string, Look>();
  for (const { cells } of rows) for (const { look } of cells) known.set(lookKey(look), look);
  return [...known.values()];
}

const keys = new WeakMap<Look, string>();

/** What tells looks apart. */
export function lookKey(look: Look): string {
  const known = keys.get(look);
  if (known !== undefined) return known;
  const key = JSON.stringify([look.name, look.align, look.format, look.mark, look.indent]);
  keys.set(look, key);
  return key;
}

const CELL = new RegExp(`<c r="[A-Z]+${PATTERN_ROW}"(?: s="(\\d+)")?`, 'g');

/** The number of the style of each look, read from the pattern that the library wrote. */
export function styleNumbers(xml: string, looks: readonly Look[]): ReadonlyMap<string, number> {
  const numbers = [...xml.matchAll(CELL)].map(([, number = '0']) => Number(number));
  if (numbers.length !== looks.length) throw new Error(`${looks.length} looks became ${numbers.length} styles`);
  return new Map(looks.map((look, at) => [lookKey(look), numbers[at] ?? 0]));
}
