import type { Element, ElementContent } from 'hast';
import { shapeOf, textIn } from '../likeness.ts';

/** A word, a picture or another smallest piece of running text, with the elements around it from outside in. */
export interface Leaf {
  readonly node: ElementContent;
  readonly around: readonly Element[];
  /** The same for two leaves that a reader cannot tell apart. */
  readonly print: string;
}

/** Elements that are not cut. */
const isAtom = ({ tagName, properties }: Element) =>
  ['br', 'img', 'ruby'].includes(tagName) || properties.dataNote !== undefined;

/** Running text as a list of its smallest pieces. */
export function leavesOf(
  children: readonly ElementContent[],
  splitWords: (text: string) => readonly string[],
  around: readonly Element[] = [],
): readonly Leaf[] {
  return children.flatMap((node): readonly Leaf[] => {
    if (node.type === 'text') return splitWords(node.value).map((value) => toLeaf({ ...node, value }, around));
    if (node.type !== 'element') return [];
    return isAtom(node) ? [toLeaf(node, around)] : leavesOf(node.children, splitWords, [...around, node]);
  });
}

function toLeaf(node: ElementContent, around: readonly Element[]): Leaf {
  const look = around
    .filter(({ tagName, properties }) => tagName !== 'span' || properties.dataRole !== undefined)
    .map(shapeOf);
  const own = node.type === 'element' ? `<${shapeOf(node)}>` : '';
  return { node, around, print: [...look, own + textIn(node)].join('\n') };
}
