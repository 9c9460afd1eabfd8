import type { Look } from './sheet-plan.ts';

const known = new Map<string, Look>();

/** The one object for all looks that say the same: a workbook has hundreds of thousands of cells and a few dozen looks. */
export function shareLook(look: Look): Look {
  const key = [look.name, look.align, look.format, look.indent].join('|');
  const shared = known.get(key);
  if (shared !== undefined && shared.mark === look.mark) return shared;
  known.set(key, look);
  return look;
}
