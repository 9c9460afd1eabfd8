import { lookKey } from '../workbook/look.ts';
import type { Look, SheetPlan } from '../workbook/sheet-plan.ts';

/** The row in which the library writes one cell of each look of a sheet: from it we learn the numbers of the styles. */
export const PATTERN_ROW = 5;

const found = new WeakMap<SheetPlan['rows'], readonly Look[]>();

/** Every look of a sheet once. Looks are compared by what they say, not by which object they are. */
export function looksOf({ rows }: SheetPlan): readonly Look[] {
  const known = found.get(rows);
  if (known) return known;
  const looks = new Set<Look>();
  for (const { cells } of rows) for (const { look } of cells) looks.add(look);
  const all = [...new Map([...looks].map((look) => [lookKey(look), look])).values()];
  found.set(rows, all);
  return all;
}

const CELL = new RegExp(`<c r="[A-Z]+${PATTERN_ROW}"(?: s="(\\d+)")?`, 'g');

/** The numbers of the styles of looks, in order, read from the pattern that the library wrote. */
export function styleNumbers(xml: string, count: number): readonly number[] {
  const numbers = [...xml.matchAll(CELL)].map(([, number = '0']) => Number(number));
  if (numbers.length !== count) throw new Error(`${count} looks became ${numbers.length} styles`);
  return numbers;
}

/** The number of the style of every look of a sheet. */
export function styleNumberOf(xml: string, looks: readonly Look[]): (look: Look) => number {
  const numbers = styleNumbers(xml, looks.length);
  const byKey = new Map(looks.map((look, at) => [lookKey(look), numbers[at] ?? 0]));
  const byLook = new Map<Look, number>();
  return (look) => {
    const number = byLook.get(look) ?? byKey.get(lookKey(look)) ?? 0;
    byLook.set(look, number);
    return number;
  };
}
