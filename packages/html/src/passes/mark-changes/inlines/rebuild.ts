import type { Element, ElementContent } from 'hast';
import { makeElement } from '../../../tree/walk.ts';
import { asGone, attributesOf, type Fate, type Marks } from '../marks.ts';
import type { Leaf } from './leaves.ts';

/** A piece of running text and what became of it; nothing where it stayed. */
export interface MarkedLeaf {
  readonly leaf: Leaf;
  readonly fate?: Fate;
}

/** Running text made of its pieces again, the marks innermost: a fact keeps its words of before and now together. */
export const rebuild = (leaves: readonly MarkedLeaf[], marks: Marks): readonly ElementContent[] =>
  build(leaves, 0, marks);

function build(leaves: readonly MarkedLeaf[], depth: number, marks: Marks): readonly ElementContent[] {
  return groupsOf(leaves, depth).flatMap(({ frame, isGone, members }): readonly ElementContent[] => {
    if (!frame) return wrap(members, marks);
    const children = [...build(members, depth + 1, marks)];
    return [{ ...(isGone ? asGone({ ...frame, children: [] }) : frame), children }];
  });
}

interface Group {
  /** The element around all members; undefined for members that stand here themselves. */
  frame: Element | undefined;
  /** Whether the element is only known from before. */
  isGone: boolean;
  readonly members: MarkedLeaf[];
}

function groupsOf(leaves: readonly MarkedLeaf[], depth: number): readonly Group[] {
  const groups: Group[] = [];
  for (const marked of leaves) {
    const frame = marked.leaf.around[depth];
    const isGone = marked.fate === 'deleted';
    const last = groups.at(-1);
    if (!last || !belongs(last, frame, isGone)) {
      groups.push({ frame, isGone, members: [marked] });
      continue;
    }
    last.members.push(marked);
    if (!isGone) [last.frame, last.isGone] = [frame, false];
  }
  return groups;
}

/** The element of before and the element of now are one when they are of the same kind and speak of the same fact. */
function belongs(group: Group, frame: Element | undefined, isGone: boolean): boolean {
  if (group.frame === frame) return true;
  if (!group.frame || !frame || group.isGone === isGone) return false;
  return group.frame.tagName === frame.tagName && propertiesOf(group.frame) === propertiesOf(frame);
}

const propertiesOf = ({ properties }: Element) => JSON.stringify(Object.entries(properties).toSorted());

/** Pieces that stand side by side: one text or one mark for each stretch of them. */
function wrap(members: readonly MarkedLeaf[], marks: Marks): readonly ElementContent[] {
  const [first] = members;
  if (!first) return [];
  const end = members.findIndex(({ fate }) => fate !== first.fate);
  const stretch = end < 0 ? members : members.slice(0, end);
  const content = joinTexts(stretch.map(({ leaf }) => leaf.node));
  const tagName = first.fate === 'deleted' ? 'del' : 'ins';
  const marked = first.fate ? [makeElement(tagName, attributesOf(marks), content)] : content;
  return [...marked, ...wrap(members.slice(stretch.length), marks)];
}

function joinTexts(nodes: readonly ElementContent[]): readonly ElementContent[] {
  const joined: ElementContent[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    if (node.type === 'text' && last?.type === 'text')
      joined[joined.length - 1] = { ...last, value: last.value + node.value };
    else joined.push(node);
  }
  return joined;
}
