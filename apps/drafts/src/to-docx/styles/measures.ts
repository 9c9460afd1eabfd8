import type { House } from '../../house/house.ts';

/** The lines of the contents stand closer than those of the text. */
export const contentsLine = ({ text: { body } }: House): number => Math.max(body.size * 1.3, body.line - 3.8);

/** Where the text of an item stands and how far its sign hangs before it, in points of letters of this size. */
export function itemMeasure({ lists }: House, kind: 'bullets' | 'numbers', level: number, size: number) {
  const { hang } = lists[kind];
  return { left: size * (lists.indent + hang * (level + 1)), hanging: size * hang };
}

/** The same for the items of a letter. */
export function letterItemMeasure({ text, letter }: House) {
  const { hang } = letter.items;
  return { left: text.body.size * hang, hanging: text.body.size * hang };
}

/** The same for points to be said aloud. */
export function speechMeasure({ speech, lists }: House) {
  const hanging = speech.size * lists.bullets.hang;
  return { left: hanging, hanging };
}

/** Room for the number of a heading, in points, where a tab follows it. */
export const HEADING_TABS = [24, 30, 36, 24];
