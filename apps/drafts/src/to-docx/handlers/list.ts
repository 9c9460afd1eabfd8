import type { IParagraphOptions, ParagraphChild } from 'docx';
import type { Element, ElementContent } from 'hast';
import { ptToTwips } from '../../house/units.ts';
import type { Around } from '../around.ts';
import type { Block } from '../block.ts';
import type { State } from '../state.ts';
import { itemMeasure, LISTS, type StyleId } from '../styles/paragraph-styles.ts';
import { childrenNamed, splitFlow, textOf } from '../tree.ts';
import type { BlockHandler } from './handler.ts';
import { rolesOf } from './section.ts';

type Kind = 'bullets' | 'numbers';

const STYLES = { bullets: ['ListBullet', 'ListBullet2'], numbers: ['ListNumber', 'ListNumber2'] } as const;

/** A list without order. */
export const ul: BlockHandler = (element, state, around) => list(element, state, around, 'bullets', undefined);

/** A numbered list; each begins at its first number. A list of notes is set at the foot of the pages instead. */
export const ol: BlockHandler = (element, state, around) =>
  rolesOf(element).includes('note') ? [] : list(element, state, around, 'numbers', state.lists.next());

function list(
  element: Element,
  state: State,
  around: Around,
  kind: Kind,
  instance: number | undefined,
): readonly Block[] {
  const items = childrenNamed(element, 'li');
  return items.flatMap((item, index) => {
    const place = index === 0 ? around : { ...around, breaksBefore: false };
    return listItem(item, state, place, { kind, instance });
  });
}

interface ListOf {
  readonly kind: Kind;
  readonly instance: number | undefined;
}

/** The first stretch of text carries the sign or number; what follows is set in as far. */
function listItem(item: Element, state: State, around: Around, of: ListOf): readonly Block[] {
  const inner: Around = { ...around, depth: around.depth + 1, breaksBefore: false };
  return splitFlow(item.children).flatMap((part, index): readonly Block[] => {
    if (!Array.isArray(part) && (part as Element).tagName !== 'p') return state.blocks([part as Element], inner);
    const content = Array.isArray(part) ? (part as readonly ElementContent[]) : (part as Element).children;
    const runs = runsOf(item, state, around, content, index === 0);
    const place = index === 0 ? around : { ...around, breaksBefore: false };
    return [itemParagraph(state, place, of, { runs, text: content.map(textOf).join(''), isFirst: index === 0 })];
  });
}

/** The bookmark of an item's fact stands around its first stretch of text. */
function runsOf(item: Element, state: State, around: Around, content: readonly ElementContent[], isFirst: boolean) {
  return isFirst ? state.content({ ...item, children: [...content] }, around) : state.inlines(content, around);
}

interface ItemParts {
  readonly runs: readonly ParagraphChild[];
  readonly text: string;
  readonly isFirst: boolean;
}

function itemParagraph(state: State, around: Around, { kind, instance }: ListOf, { runs, text, isFirst }: ItemParts) {
  const level = Math.min(around.depth, 1);
  const style: StyleId = around.isCell ? 'TableText' : STYLES[kind][level as 0 | 1];
  const size = around.isCell ? state.styleOf('TableText').size : state.house.text.body.size;
  const measure = itemMeasure(state.house, kind, level, size);
  const indent = { left: ptToTwips(measure.left), hanging: isFirst ? ptToTwips(measure.hanging) : 0 };
  const numbering = { reference: LISTS[kind], level, custom: true, ...(instance !== undefined && { instance }) };
  const options: IParagraphOptions = {
    ...(isFirst ? { numbering } : { numbering: false as const }),
    ...((around.isCell || !isFirst) && { indent }),
  };
  return state.paragraph({ style, runs, text, options, indent: indent.left }, around);
}
