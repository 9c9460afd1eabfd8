import type { Element, ElementContent, Root, RootContent } from 'hast';

/** Anything in a tree. */
export type Node = RootContent | ElementContent;

/** An attribute that is set, as text. */
export function attribute(element: Element, name: string): string | undefined {
  const value = element.properties[name];
  return value === undefined || value === null || value === false ? undefined : String(value);
}

/** The elements of one name among the children. */
export const childrenNamed = (element: Element, ...names: readonly string[]): readonly Element[] =>
  element.children.filter((child): child is Element => child.type === 'element' && names.includes(child.tagName));

/** The words below a node without readings and what is gone; a break is a line feed. */
export function textOf(node: Node | Root): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'element' && node.tagName === 'br') return '\n';
  if (node.type === 'element' && (node.tagName === 'rt' || isGone(node))) return '';
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

const isGone = (element: Element) => element.tagName === 'del' || attribute(element, 'dataChange') === 'deleted';

/** Elements that make paragraphs of their own, as against running text. */
const BLOCKS = new Set(['p', 'ul', 'ol', 'dl']);

const isBlock = (node: Node): node is Element => node.type === 'element' && BLOCKS.has(node.tagName);

/** Content of a cell or item: stretches of running text and blocks, in order. */
export function splitFlow(children: readonly ElementContent[]): readonly (Element | readonly ElementContent[])[] {
  const parts: (Element | ElementContent[])[] = [];
  for (const child of children) {
    const last = parts.at(-1);
    if (isBlock(child)) parts.push(child);
    else if (Array.isArray(last)) last.push(child);
    else parts.push([child]);
  }
  return parts.filter(
    (part) => !Array.isArray(part) || part.some((node) => textOf(node).trim() !== '' || node.type === 'element'),
  );
}
