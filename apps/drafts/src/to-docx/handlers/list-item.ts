import { ptToTwips } from '../../house/units.ts';
import type { Around } from '../around.ts';
import type { State } from '../state.ts';
import { itemMeasure, letterItemMeasure, speechMeasure } from '../styles/measures.ts';
import { LISTS, type StyleId } from '../styles/paragraph-style.ts';
import type { ParagraphLook } from '../wml/paragraph.ts';
import type { Xml } from '../wml/xml.ts';

/** Signs, numbers, or the numbered items of a letter. */
export type ListKind = 'bullets' | 'numbers' | 'items';

/** The list that an item belongs to. */
export interface ListOf {
  readonly kind: ListKind;
  readonly instance: number | undefined;
}

/** A stretch of an item: only the first carries the sign or number. */
export interface ItemParts {
  readonly runs: readonly Xml[];
  readonly text: string;
  readonly isFirst: boolean;
}

const STYLES = { bullets: ['ListBullet', 'ListBullet2'], numbers: ['ListNumber', 'ListNumber2'] } as const;

/** Lengths in points. */
interface ItemLook {
  readonly style: StyleId;
  readonly level: number;
  readonly left: number;
  readonly hanging: number;
  /** Whether the numbering definition sets it in as far. */
  readonly isUsual: boolean;
}

/** A paragraph of an item. */
export function itemParagraph(state: State, around: Around, of: ListOf, { runs, text, isFirst }: ItemParts) {
  const { style, level, left, hanging, isUsual } = lookOf(state, around, of.kind);
  const indent = { left: ptToTwips(left), hanging: isFirst ? ptToTwips(hanging) : 0 };
  const { kind, instance } = of;
  const options: ParagraphLook = {
    numbering: isFirst && { id: state.numbers.idOf(LISTS[kind], instance), level },
    ...((!isUsual || !isFirst) && { indent }),
  };
  return state.paragraph({ style, runs, text, options, indent: indent.left }, around);
}

function lookOf(state: State, around: Around, kind: ListKind): ItemLook {
  const { house } = state;
  const level = Math.min(around.depth, 1) as 0 | 1;
  if (kind === 'items') return { style: 'LetterItem', level: 0, ...letterItemMeasure(house), isUsual: true };
  if (around.isSpeech) return { style: 'SpeechPoint', level, ...speechMeasure(house), isUsual: false };
  const size = around.isCell ? state.styleOf('TableText').size : house.text.body.size;
  const { left, hanging } = itemMeasure(house, kind, level, size);
  const style = around.isCell ? 'TableText' : STYLES[kind][level];
  return { style, level, left: left + around.shift, hanging, isUsual: !around.isCell && around.shift === 0 };
}

/**
 * What stands in an item: deeper in its list. In a letter's item, lists begin below its text, with the first form of
 * number that the item itself does not have.
 */
export function insideItem({ house }: State, around: Around, { kind }: ListOf): Around {
  const inner = { ...around, breaksBefore: false };
  if (kind !== 'items') return { ...inner, depth: around.depth + 1 };
  const isTaken = house.lists.numbers.levels[0]?.number === house.letter.items.number;
  const depth = isTaken ? 1 : 0;
  const list = itemMeasure(house, 'numbers', depth, house.text.body.size);
  return { ...inner, depth, shift: letterItemMeasure(house).left - (list.left - list.hanging) };
}
