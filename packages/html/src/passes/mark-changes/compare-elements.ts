import type { Element } from 'hast';
import { makeElement } from '../../tree/walk.ts';
import { align, pairAlike, type Step } from './align.ts';
import { compareInlines } from './inlines/compare-inlines.ts';
import { keysOf, likenessOf, perElement, printOf, textsIn } from './likeness.ts';
import { type Marks, markWhole } from './marks.ts';
import { areComparable, elementsIn, entriesOf, isComparable, partsOf, rowGroupsOf, unwrap } from './parts.ts';

/** How alike two paragraphs must be to be one that was edited. */
const ALIKE = 0.45;
/** Parts that hold paragraphs are taken for the same sooner: what changed is marked inside them. */
const FRAME_ALIKE = 0.15;
const FRAMES = ['section', 'ul', 'ol', 'dl', 'table', 'figure'];

/** Two lists of blocks as one, with marks. */
export function compareChildren(
  earlier: readonly Element[],
  later: readonly Element[],
  marks: Marks,
): readonly Element[] {
  return alignElements(earlier, later, marks).flatMap((step) => compareStep(step, marks));
}

function compareStep({ earlier, later }: Step<Element>, marks: Marks): readonly Element[] {
  if (earlier && later) return compareElement(earlier, later, marks);
  if (later) return markWhole(later, 'inserted', marks);
  return earlier ? markWhole(earlier, 'deleted', marks) : [];
}

/** By what they speak of or by being equal; what is left at one place by its words. */
function alignElements(earlier: readonly Element[], later: readonly Element[], { splitWords }: Marks) {
  const [keyBefore, keyNow] = [keysOf(earlier), keysOf(later)];
  const wordsOf = perElement((element) =>
    textsIn(element)
      .flatMap(splitWords)
      .filter((word) => word.trim() !== ''),
  );
  const isSame = (one: Element, other: Element) => {
    const [before, now] = [keyBefore(one), keyNow(other)];
    const isOne = before !== undefined && now !== undefined ? before === now : printOf(one) === printOf(other);
    return isOne && isComparable(one, other);
  };
  const isAlike = (one: Element, other: Element) => {
    const areKeyed = keyBefore(one) !== undefined && keyNow(other) !== undefined;
    if (!isComparable(one, other)) return false;
    return likenessOf(wordsOf(one), wordsOf(other)) >= leastFor(other, areKeyed);
  };
  return pairAlike(align(earlier, later, isSame), isAlike);
}

/** Things with facts of their own are not each other; a part with many, such as all annexes, is still that part. */
function leastFor({ tagName }: Element, areKeyed: boolean): number {
  if (areKeyed && tagName !== 'section') return 1;
  return FRAMES.includes(tagName) ? FRAME_ALIKE : ALIKE;
}

/** One element that became another of its kind. */
function compareElement(earlier: Element, later: Element, marks: Marks): readonly Element[] {
  if (printOf(earlier) === printOf(later)) return later.tagName.startsWith('#') ? elementsIn(later) : [later];
  const filled = (children: Element['children']) => [{ ...later, children }];
  const oneByOne = (before: readonly Element[], now: readonly Element[]) =>
    before.flatMap((part, index) => compareElement(part, now[index] as Element, marks));
  switch (later.tagName) {
    case '#rows':
    case '#entry':
      return oneByOne(elementsIn(earlier), elementsIn(later));
    case 'tr':
      return filled(oneByOne(elementsIn(earlier), elementsIn(later)));
    case 'li':
    case 'dd':
      return filled(compareParts(partsOf(earlier), partsOf(later), marks));
    case 'td':
    case 'th':
      return filled(compareCell(partsOf(earlier), partsOf(later), marks));
    case 'dl':
      return filled([...compareChildren(entriesOf(earlier), entriesOf(later), marks)]);
    case 'thead':
    case 'tbody':
      return filled([...compareChildren(rowGroupsOf(earlier), rowGroupsOf(later), marks)]);
    case 'table':
      return filled(compareTable(earlier, later, marks));
    case 'section':
    case 'ul':
    case 'ol':
    case 'figure':
      return filled([...compareChildren(elementsIn(earlier), elementsIn(later), marks)]);
    default:
      return filled([...compareInlines(earlier.children, later.children, marks)]);
  }
}

/** Parts that are known to be comparable, one by one. */
const compareParts = (earlier: readonly Element[], later: readonly Element[], marks: Marks) =>
  unwrap(earlier.flatMap((part, index) => comparePart(part, later[index] as Element, marks)));

/** A stretch of running text stays one. */
const comparePart = (earlier: Element, later: Element, marks: Marks): readonly Element[] =>
  later.tagName === '#text'
    ? [makeElement('#text', {}, [...compareInlines(earlier.children, later.children, marks)])]
    : compareElement(earlier, later, marks);

/** A cell always has a paragraph: where its parts do not answer to each other, its stretches of text become paragraphs. */
function compareCell(earlier: readonly Element[], later: readonly Element[], marks: Marks): Element['children'] {
  if (areComparable(earlier, later)) return compareParts(earlier, later, marks);
  const asBlocks = (parts: readonly Element[]) =>
    parts.map((part) => (part.tagName === '#text' ? { ...part, tagName: 'p' } : part));
  return [...compareChildren(asBlocks(earlier), asBlocks(later), marks)];
}

/** Title, head and body, each with its like. */
function compareTable(earlier: Element, later: Element, marks: Marks): Element['children'] {
  const steps = align(elementsIn(earlier), elementsIn(later), (one, other) => one.tagName === other.tagName);
  return steps.flatMap((step) => compareStep(step, marks));
}
