import type { Look } from './sheet-plan.ts';

const known = new Map<string, Look>();

/** The one object for all looks that say the same: a workbook has hundreds of thousands of cells and a few dozen looks. */
export function shareLook(look: Look): Look {
  const key = lookKey(look);
  const shared = known.get(key) ?? look;
  known.set(key, shared);
  return shared;
}

/** What tells looks apart. */
export function lookKey({ name, align, format, mark, isChanged = false, indent }: Look): string {
  const plain = `${name}|${align}|${indent}|${isChanged}|${format}`;
  return mark ? `${plain}|${JSON.stringify(mark)}` : plain;
}
