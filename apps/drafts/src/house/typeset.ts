import type { Element, Root, RootContent } from 'hast';
import type { House } from './house.ts';

type Writing = House['writing'];

/**
 * The same text with the punctuation and the digits of the house. Words in another language and addresses stay as they
 * are; in tables, where figures are read off, digits stay half as wide as a letter.
 *
 * @see 公用文作成の考え方 (文化審議会建議, 2022), I-3 and I-4
 */
export function typeset(tree: Root, { language, writing }: House): Root {
  if (language !== 'ja' || isPlain(writing)) return tree;
  return { ...tree, children: tree.children.map((node) => typesetNode(node, writing)) };
}

/** A line outside the tree, such as a header. */
export const typesetLine = (line: string, { language, writing }: House): string =>
  language === 'ja' ? typesetText(line, writing) : line;

const isPlain = ({ punctuation, digits }: Writing) => punctuation === '、。' && digits === 'half';

function typesetNode<Node extends RootContent>(node: Node, writing: Writing): Node {
  if (node.type === 'text') return { ...node, value: typesetText(node.value, writing) };
  if (node.type !== 'element' || isForeign(node)) return node;
  const inner: Writing = node.tagName === 'table' ? { ...writing, digits: 'half' } : writing;
  return { ...node, children: node.children.map((child) => typesetNode(child, inner)) };
}

const isForeign = ({ properties: { lang } }: Element) => typeof lang === 'string' && !lang.startsWith('ja');

function typesetText(text: string, { punctuation, digits }: Writing): string {
  if (/\w:\/\/|\w@\w/.test(text)) return text;
  const [comma, stop] = punctuation as unknown as [string, string];
  const stopped = text.replaceAll('、', comma).replaceAll('。', stop);
  return digits === 'half' ? stopped : stopped.replace(NUMBERS, (number) => widen(number, digits));
}

/** Numbers that belong to no Latin word: G7 and COP29 stay. */
const NUMBERS = /(?<![A-Za-z\d.,-])\d+(?:[.,]\d+)*(?![A-Za-z\d])/g;

const widen = (number: string, digits: Writing['digits']): string =>
  digits === 'single-full' && number.length > 1
    ? number
    : number.replace(/[\d.,]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
