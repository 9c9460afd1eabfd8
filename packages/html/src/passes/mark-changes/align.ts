import { diffArrays } from 'diff';

/** What stands at one place: before, now, or both when one became the other. */
export interface Step<Item> {
  readonly earlier?: Item;
  readonly later?: Item;
}

/** Whether an item before and one now are the same. */
export type Comparison<Item> = (earlier: Item, later: Item) => boolean;

/**
 * The shortest way from one list to another; what is gone comes before what is new at its place. Where it has more steps
 * than `most`, all is gone and all is new: the search takes the square of them.
 */
export function align<Item>(
  earlier: readonly Item[],
  later: readonly Item[],
  isSame: Comparison<Item>,
  most = Number.POSITIVE_INFINITY,
): readonly Step<Item>[] {
  const [before, now] = [earlier.values(), later.values()];
  const take = (from: IterableIterator<Item>) => from.next().value as Item;
  const parts = diffArrays([...earlier], [...later], { comparator: isSame, maxEditLength: most });
  if (!parts) return [...onesGone(earlier), ...onesNew(later)];
  return parts.flatMap(({ added, removed, value }) =>
    value.map(() => {
      if (removed) return { earlier: take(before) };
      return added ? { later: take(now) } : { earlier: take(before), later: take(now) };
    }),
  );
}

/** The same way with its gaps filled: what is gone and what is new at one place are paired where they are alike. */
export function pairAlike<Item>(steps: readonly Step<Item>[], isAlike: Comparison<Item>): readonly Step<Item>[] {
  const paired: Step<Item>[] = [];
  let gap: { earlier: Item[]; later: Item[] } = { earlier: [], later: [] };
  const close = () => {
    paired.push(...pairGap(gap.earlier, gap.later, isAlike));
    gap = { earlier: [], later: [] };
  };
  for (const step of steps) {
    if ('earlier' in step && 'later' in step) {
      close();
      paired.push(step);
    } else if ('earlier' in step) gap.earlier.push(step.earlier as Item);
    else gap.later.push(step.later as Item);
  }
  close();
  return paired;
}

/** Pairs never cross: the order of both lists is kept. */
function pairGap<Item>(
  earlier: readonly Item[],
  later: readonly Item[],
  isAlike: Comparison<Item>,
): readonly Step<Item>[] {
  const steps: Step<Item>[] = [];
  let [from, since] = [0, 0];
  later.forEach((item, index) => {
    const at = earlier.findIndex((other, place) => place >= from && isAlike(other, item));
    if (at < 0) return;
    steps.push(...onesGone(earlier.slice(from, at)), ...onesNew(later.slice(since, index)));
    steps.push({ earlier: earlier[at] as Item, later: item });
    [from, since] = [at + 1, index + 1];
  });
  return [...steps, ...onesGone(earlier.slice(from)), ...onesNew(later.slice(since))];
}

const onesGone = <Item>(items: readonly Item[]): readonly Step<Item>[] => items.map((earlier) => ({ earlier }));
const onesNew = <Item>(items: readonly Item[]): readonly Step<Item>[] => items.map((later) => ({ later }));
