import type { ElementContent } from 'hast';
import { align, type Step } from '../align.ts';
import { textIn } from '../likeness.ts';
import type { Marks } from '../marks.ts';
import { type Leaf, leavesOf } from './leaves.ts';
import { type MarkedLeaf, rebuild } from './rebuild.ts';

/** How much of a text must have stayed for its words to be marked one by one. */
const READABLE = 0.25;

/** Words and signs that went or came, after which nobody reads a text word by word. */
const MOST_EDITS = 300;

/** Two stretches of running text as one, with the words marked that are new or gone. */
export function compareInlines(
  earlier: readonly ElementContent[],
  later: readonly ElementContent[],
  marks: Marks,
): readonly ElementContent[] {
  const [before, now] = [earlier, later].map((children) => leavesOf(children, marks.splitWords)) as [Leaf[], Leaf[]];
  const steps = joinIslands(align(before, now, (one, other) => one.print === other.print, MOST_EDITS));
  return rebuild(inOrder(isReadable(steps, before, now) ? steps : steps.flatMap(apart)), marks);
}

const isKept = (step: Step<Leaf> | undefined): boolean => step?.earlier !== undefined && step.later !== undefined;

const lengthOf = (leaves: readonly (Leaf | undefined)[]): number =>
  leaves.reduce((sum, leaf) => sum + (leaf ? Math.max(1, textIn(leaf.node).length) : 0), 0);

function isReadable(steps: readonly Step<Leaf>[], before: readonly Leaf[], now: readonly Leaf[]): boolean {
  const kept = lengthOf(steps.filter(isKept).map(({ later }) => later));
  return kept >= READABLE * Math.min(lengthOf(before), lengthOf(now));
}

/** A piece that stayed, as one that went and came again. */
const apart = ({ earlier, later }: Step<Leaf>): readonly Step<Leaf>[] => [
  ...(earlier ? [{ earlier }] : []),
  ...(later ? [{ later }] : []),
];

/** A blank or a sign that stayed between words that did not is not worth an island. */
function joinIslands(steps: readonly Step<Leaf>[]): readonly Step<Leaf>[] {
  return steps.flatMap((step, index) => {
    const isBetween = index > 0 && index < steps.length - 1 && !isKept(steps[index - 1]) && !isKept(steps[index + 1]);
    const isSmall = step.later?.node.type === 'text' && /^[\s\p{P}]*$/u.test(step.later.node.value);
    return isKept(step) && isBetween && isSmall ? apart(step) : [step];
  });
}

/** In each stretch of change, what is gone stands before what is new. */
function inOrder(steps: readonly Step<Leaf>[]): readonly MarkedLeaf[] {
  const leaves: MarkedLeaf[] = [];
  let added: MarkedLeaf[] = [];
  for (const { earlier, later } of steps) {
    if (earlier && later) {
      leaves.push(...added, { leaf: later });
      added = [];
    } else if (earlier) leaves.push({ leaf: earlier, fate: 'deleted' });
    else if (later) added.push({ leaf: later, fate: 'inserted' });
  }
  return [...leaves, ...added];
}
