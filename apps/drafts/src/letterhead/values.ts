import { hasRole } from '@shinrai/html';
import type { Element, Root, RootContent } from 'hast';
import { textOf } from '../to-docx/tree.ts';

/** The lines of an official document that a letterhead may have a place for, by the name of the placeholder. */
const ROLES: Readonly<Record<string, string>> = {
  title: 'title',
  subtitle: 'subtitle',
  number: 'number-line',
  date: 'date-line',
  addressee: 'addressee',
  sender: 'sender',
  subject: 'subject',
};

/** What the document itself says in those lines; several of one kind are lines of one text. */
export function linesOf(tree: Root): Readonly<Record<string, string>> {
  const named = Object.entries(ROLES).map(([name, role]) => {
    const elements = headOf(tree.children).filter((element) => hasRole(element, role));
    return [name, elements.flatMap(linesIn).join('\n')] as const;
  });
  return Object.fromEntries(named.filter(([, text]) => text !== ''));
}

const linesIn = (element: Element): readonly string[] =>
  element.tagName === 'section' ? elementsIn(element.children).map(textOf) : [textOf(element)];

const elementsIn = (children: readonly RootContent[]) =>
  children.filter((child): child is Element => child.type === 'element');

/** Enclosures and chapters of their own have heads of their own. */
const isApart = (element: Element) => ['annex', 'page-break', 'enclosure'].some((role) => hasRole(element, role));

const headOf = (children: readonly RootContent[]): readonly Element[] =>
  elementsIn(children)
    .filter((element) => !isApart(element))
    .flatMap((element) => [element, ...(element.tagName === 'section' ? headOf(element.children) : [])]);

/** The document without the lines that the letterhead says in its own place. */
export function withoutLines(tree: Root, names: ReadonlySet<string>): Root {
  const roles = Object.entries(ROLES).flatMap(([name, role]) => (names.has(name) ? [role] : []));
  return { ...tree, children: withoutRoles(tree.children, roles) };
}

function withoutRoles<T extends RootContent>(children: readonly T[], roles: readonly string[]): T[] {
  return children.flatMap((child) => {
    if (child.type !== 'element') return [child];
    if (isApart(child)) return [child];
    if (roles.some((role) => hasRole(child, role))) return [];
    return child.tagName === 'section' ? [{ ...child, children: withoutRoles(child.children, roles) }] : [child];
  });
}
