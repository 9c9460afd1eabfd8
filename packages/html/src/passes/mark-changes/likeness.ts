import type { Element, ElementContent } from 'hast';
import { idOf } from '../../tree/element.ts';

/** The properties that make two elements of one name different things. */
const SHAPE = ['dataRole', 'dataOrientation', 'colSpan', 'rowSpan', 'start', 'src', 'alt', 'dataNote', 'href'];

/** What kind of thing an element is, in one line. */
export const shapeOf = ({ tagName, properties }: Element): string =>
  [tagName, ...SHAPE.map((name) => properties[name] ?? '')].join(' ');

/** Remembers what was worked out of an element. */
export function perElement<Value>(work: (element: Element) => Value): (element: Element) => Value {
  const known = new WeakMap<Element, { readonly value: Value }>();
  return (element) => {
    const found = known.get(element) ?? { value: work(element) };
    known.set(element, found);
    return found.value;
  };
}

const printNode = (node: ElementContent): string =>
  node.type === 'text' ? node.value : node.type === 'element' ? printOf(node) : '';

/** An element with all that a reader sees of it: two with the same print say the same in the same form. */
export const printOf: (element: Element) => string = perElement(
  (element) => `<${shapeOf(element)}>${element.children.map(printNode).join('')}</>`,
);

/** The texts of an element, one for each node that holds some. */
export const textsIn = (node: ElementContent): readonly string[] =>
  node.type === 'text' ? [node.value] : 'children' in node ? node.children.flatMap(textsIn) : [];

/** The words of an element. */
export const textIn = (node: ElementContent): string => textsIn(node).join('');

/** The facts that an element speaks of, in reading order. */
export const factsIn: (element: Element) => readonly string[] = perElement((element) => {
  const own = element.properties.dataFact;
  const inner = element.children.flatMap((child) => (child.type === 'element' ? factsIn(child) : []));
  return typeof own === 'string' ? [own, ...inner] : inner;
});

/**
 * What tells each of several siblings from the others: its id, or the first fact that none of the others speaks of.
 * Undefined for one that has neither.
 */
export function keysOf(siblings: readonly Element[]): (element: Element) => string | undefined {
  const counts = new Map<string, number>();
  for (const fact of siblings.flatMap((element) => [...new Set(factsIn(element))]))
    counts.set(fact, (counts.get(fact) ?? 0) + 1);
  return perElement((element) => idOf(element) ?? factsIn(element).find((fact) => counts.get(fact) === 1));
}

/** How alike two texts are, as bags of words: from 0 to 1. */
export function likenessOf(one: readonly string[], other: readonly string[]): number {
  if (one.length + other.length === 0) return 1;
  const left = new Map<string, number>();
  for (const word of one) left.set(word, (left.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of other) {
    const count = left.get(word) ?? 0;
    if (count === 0) continue;
    common += 1;
    left.set(word, count - 1);
  }
  return (2 * common) / (one.length + other.length);
}
