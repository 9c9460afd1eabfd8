import type { Element, ElementContent } from 'hast';
import type { Around } from '../around.ts';
import type { Block } from '../block.ts';
import { within } from '../changes/change.ts';
import type { State } from '../state.ts';
import { childrenNamed, splitFlow, textOf } from '../tree.ts';
import type { BlockHandler } from './handler.ts';
import { insideItem, itemParagraph, type ListKind, type ListOf } from './list-item.ts';
import { rolesOf } from './section.ts';

/** A list without order. */
export const ul: BlockHandler = (element, state, around) => list(element, state, around, 'bullets', undefined);

/** A numbered list; each begins at its first number. A list of notes is set at the foot of the pages instead. */
export const ol: BlockHandler = (element, state, around) =>
  rolesOf(element).includes('note') ? [] : list(element, state, around, kindOfOrder(element), state.lists.next());

const kindOfOrder = (element: Element) => (rolesOf(element).includes('items') ? 'items' : 'numbers');

function list(
  element: Element,
  state: State,
  around: Around,
  kind: ListKind,
  instance: number | undefined,
): readonly Block[] {
  const items = childrenNamed(element, 'li');
  return items.flatMap((item, index) => {
    const place = index === 0 ? around : { ...around, breaksBefore: false };
    return listItem(item, state, within(item, place), { kind, instance });
  });
}

/** The first stretch of text carries the sign or number; what follows is set in as far. */
function listItem(item: Element, state: State, around: Around, of: ListOf): readonly Block[] {
  const inner = insideItem(state, around, of);
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
