import type { Element, ElementContent, Properties, Root, RootContent, Text } from 'hast';

/** An element with the elements around it, the outermost first. */
export interface Found {
  readonly element: Element;
  readonly ancestors: readonly Element[];
}

/** Every element of a tree in reading order. */
export function* walkElements(parent: Root | Element, ancestors: readonly Element[] = []): Generator<Found> {
  for (const element of parent.children) {
    if (element.type !== 'element') continue;
    yield { element, ancestors };
    yield* walkElements(element, [...ancestors, element]);
  }
}

/** Makes a new element of a copy whose children were changed already; the original tells which one it is. */
export type Change = (copy: Element, original: Element) => Element;

/** A new tree, each element replaced by what `change` makes of it. The given tree stays as it is. */
export function mapElements(tree: Root, change: Change): Root {
  return { ...tree, children: tree.children.map((node) => mapNode(node, change)) };
}

function mapNode<T extends RootContent | ElementContent>(node: T, change: Change): T {
  if (node.type !== 'element') return node;
  const children = node.children.map((child) => mapNode(child, change));
  return change({ ...node, children }, node) as T;
}

/** An element that a pass makes. */
export function makeElement(tagName: string, properties: Properties, children: readonly ElementContent[]): Element {
  return { type: 'element', tagName, properties, children: [...children] };
}

/** A text that a pass makes. */
export const makeText = (value: string): Text => ({ type: 'text', value });

/** The elements of one name among the children. */
export function childElements(parent: Element, ...names: readonly string[]): readonly Element[] {
  return parent.children.filter((child): child is Element => child.type === 'element' && names.includes(child.tagName));
}
