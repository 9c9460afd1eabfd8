import type { Element, ElementContent } from 'hast';
import { BLOCKS } from '../../dialect/elements.ts';
import { columnCounts, spanOf } from '../../tree/table.ts';
import { childElements, makeElement } from '../../tree/walk.ts';
import { shapeOf } from './likeness.ts';

/** The elements among the children. */
export const elementsIn = ({ children }: Element): readonly Element[] =>
  children.filter((child): child is Element => child.type === 'element');

/** What an item or a cell holds: stretches of running text, each as a `#text` of its own, and blocks. */
export function partsOf({ children }: Element): readonly Element[] {
  const parts: Element[] = [];
  for (const child of children) {
    const last = parts.at(-1);
    if (child.type === 'element' && BLOCKS.includes(child.tagName)) parts.push(child);
    else if (last?.tagName === '#text') last.children.push(child);
    else parts.push(makeElement('#text', {}, [child]));
  }
  return parts;
}

/** Parts as children again. */
export const unwrap = (parts: readonly Element[]): ElementContent[] =>
  parts.flatMap((part): readonly ElementContent[] => (part.tagName === '#text' ? part.children : [part]));

/** The terms of a list, each with what belongs to it, as `#entry`. */
export function entriesOf(list: Element): readonly Element[] {
  const entries: Element[] = [];
  for (const child of elementsIn(list)) {
    if (child.tagName === 'dt' || entries.length === 0) entries.push(makeElement('#entry', {}, []));
    entries.at(-1)?.children.push(child);
  }
  return entries;
}

/** The rows of a part of a table, those that cells tie together as one `#rows`. */
export function rowGroupsOf(part: Element): readonly Element[] {
  const groups: Element[] = [];
  let tied = 0;
  for (const row of childElements(part, 'tr')) {
    if (tied === 0) groups.push(makeElement('#rows', {}, []));
    groups.at(-1)?.children.push(row);
    tied = Math.max(tied, ...elementsIn(row).map((cell) => spanOf(cell).rows)) - 1;
  }
  return groups;
}

/** Whether one can become the other by changes inside it; if not, one goes and the other comes. */
export function isComparable(earlier: Element, later: Element): boolean {
  if (shapeOf(earlier) !== shapeOf(later)) return false;
  switch (later.tagName) {
    case 'table':
      return Math.max(0, ...columnCounts(earlier)) === Math.max(0, ...columnCounts(later));
    case 'li':
    case 'dd':
      return areComparable(partsOf(earlier), partsOf(later));
    case '#rows':
    case '#entry':
      return areComparable(elementsIn(earlier), elementsIn(later));
    case 'tr':
      return sameCells(elementsIn(earlier), elementsIn(later));
    default:
      return true;
  }
}

/** Whether two lists can be compared one by one. */
export const areComparable = (earlier: readonly Element[], later: readonly Element[]): boolean =>
  earlier.length === later.length && earlier.every((part, index) => isComparable(part, later[index] as Element));

const sameCells = (earlier: readonly Element[], later: readonly Element[]): boolean =>
  earlier.length === later.length && earlier.every((cell, index) => shapeOf(cell) === shapeOf(later[index] as Element));
