import type { IssuedTexts } from '../meta/issued.ts';
import { bareText, textDigest } from '../meta/texts.ts';
import { writtenText } from './cell-text.ts';
import type { CellPlan, SheetPlan } from './sheet-plan.ts';

/** What is remembered of a sheet that is only to be read; `shown` are the texts of the data sheets. */
export function issuedTexts({ key, name, rows }: SheetPlan, shown: ReadonlySet<string>): IssuedTexts {
  const values = rows.flatMap(({ cells }) => cells.map(({ value }) => value));
  const isLive = values.some((value) => typeof value === 'object' && value !== null);
  const texts = new Set(values.flatMap((value) => textOf(value, isLive)).map(bareText));
  const own = [...texts].filter((text) => text !== '' && !(isLive && shown.has(text)));
  return { key, name, isLive, digests: own.map(textDigest).toSorted() };
}

/** Numbers count where nothing calculates them. */
function textOf(value: CellPlan['value'], isLive: boolean): readonly string[] {
  const plain = typeof value === 'object' ? value?.result : value;
  if (typeof plain === 'string') return [writtenText(plain)];
  return plain === undefined || isLive ? [] : [String(plain)];
}
