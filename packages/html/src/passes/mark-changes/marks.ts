import type { Element, ElementContent } from 'hast';

/** What marks of change say, and where they may cut a text. */
export interface Marks {
  readonly author: string;
  /** A day or an instant, as `datetime` has it. */
  readonly date: string;
  /** Cuts a text into words, blanks and signs; joined they are the text again. */
  splitWords(text: string): readonly string[];
}

/** What became of a part of the document. */
export type Fate = 'inserted' | 'deleted';

/** The attributes of a mark. */
export const attributesOf = ({ author, date }: Marks) => ({ dataAuthor: author, dateTime: date });

/** Parts that have no mark of their own: what stands in them has. */
const FRAMES = ['thead', 'tbody', '#rows', '#entry'];

/** An element that is new or gone as a whole. */
export function markWhole(element: Element, fate: Fate, marks: Marks): readonly Element[] {
  const kept = fate === 'deleted' ? asGone(element) : element;
  if (!FRAMES.includes(kept.tagName)) {
    return [{ ...kept, properties: { ...kept.properties, dataChange: fate, ...attributesOf(marks) } }];
  }
  const children = kept.children.flatMap((child) => (child.type === 'element' ? markWhole(child, fate, marks) : []));
  return kept.tagName.startsWith('#') ? children : [{ ...kept, children }];
}

/** What is gone is no target and no source of a fact any more; notes are still found by their ids. */
export function asGone<T extends ElementContent>(node: T): T {
  if (node.type !== 'element') return node;
  const { id, dataFact: _, dataRemark: __, href, ...properties } = node.properties;
  const isInside = typeof href === 'string' && href.startsWith('#');
  return {
    ...node,
    tagName: isInside ? 'span' : node.tagName,
    properties: {
      ...properties,
      ...(node.tagName === 'li' && id !== undefined && { id }),
      ...(href !== undefined && !isInside && { href }),
    },
    children: node.children.map(asGone),
  };
}
