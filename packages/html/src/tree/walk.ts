import type { Element, ElementContent, Properties, Root, RootContent, Text } from 'hast';

/** Every element of a tree in reading order; one that is to be left out is skipped with all that stands in it. */
export function listElements(tree: Root, isLeftOut: (element: Element) => boolean = () => false): readonly Element[] {
  const found: Element[] = [];
  collect(tree.children, isLeftOut, found);
  return found;
}

/** Fills one list: a list for each level would cost more than all passes together. */
function collect(
  children: readonly (RootContent | ElementContent)[],
  isLeftOut: (element: Element) => boolean,
  found: Element[],
): void {
  for (const element of children) {
    if (element.type !== 'element' || isLeftOut(element)) continue;
    found.push(element);
    collect(element.children, isLeftOut, found);
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
