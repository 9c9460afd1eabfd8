import type { Element, Root, RootContent } from 'hast';
import { propertyOf } from './dialect/attributes.ts';
import { attributeNamesOf, isVoid } from './dialect/dialect.ts';
import { BLOCKS } from './dialect/elements.ts';

/**
 * The tree as HTML, for a browser or a golden file: attributes in the order of the dialect, a new line before each block
 * at the top and in sections.
 */
export function toHtml({ children }: Root): string {
  return children
    .map((node) => printNode(node))
    .join('')
    .trimStart();
}

function printNode(node: RootContent): string {
  if (node.type === 'text') return escapeText(node.value);
  return node.type === 'element' ? printElement(node) : '';
}

function printElement(element: Element): string {
  const { tagName, children } = element;
  const start = `${BLOCKS.includes(tagName) ? '\n' : ''}<${tagName}${printAttributes(element)}>`;
  if (isVoid(tagName)) return start;
  const end = tagName === 'section' ? '\n' : '';
  return `${start}${children.map(printNode).join('')}${end}</${tagName}>`;
}

function printAttributes({ tagName, properties }: Element): string {
  return attributeNamesOf(tagName)
    .map((name) => [name, properties[propertyOf(name)]] as const)
    .filter(([, value]) => value !== undefined && value !== null)
    .map(([name, value]) => ` ${name}="${escapeText(String(value))}"`)
    .join('');
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escapeText = (text: string) => text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
