import type { Element, Root } from 'hast';
import { toText } from 'hast-util-to-text';
import { mapElements } from './walk.ts';

/** The roles of an element; none for one without `data-role`. */
export function rolesOf(element: Element): readonly string[] {
  const roles = element.properties.dataRole;
  return typeof roles === 'string' ? roles.split(/\s+/).filter((role) => role !== '') : [];
}

/** Whether an element has a role. */
export const hasRole = (element: Element, role: string) => rolesOf(element).includes(role);

/** Level of a heading, from 1 to 4; undefined for every other element. */
export function headingLevel({ tagName }: Element): number | undefined {
  return /^h[1-4]$/.test(tagName) ? Number(tagName[1]) : undefined;
}

/** The id of an element, or undefined. */
export const idOf = ({ properties: { id } }: Element) => (typeof id === 'string' ? id : undefined);

/** The words of an element on one line, without readings, marks of notes, numbers of headings and deleted words. */
export function wordsOf(element: Element): string {
  const root: Root = { type: 'root', children: [element] };
  const bare = mapElements(root, (inner) => ({ ...inner, children: inner.children.filter((node) => !isAside(node)) }));
  return toText(bare).replace(/\s+/g, ' ').trim();
}

function isAside(node: Element['children'][number]): boolean {
  if (node.type !== 'element') return false;
  return ['rt', 'del'].includes(node.tagName) || node.properties.dataNote !== undefined || hasRole(node, 'number');
}

/** The number that `numberHeadings` gave a heading, without the gap behind it; undefined where it has none. */
export function numberOf(heading: Element): string | undefined {
  const [first] = heading.children;
  return first?.type === 'element' && hasRole(first, 'number') ? toText(first).trim() : undefined;
}
