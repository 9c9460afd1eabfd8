import { type Diagnostic, messages } from '@shinrai/diagnostics';
import type { Locate, PlanDraft, Rule } from './rule.ts';

const ORDERED = { pillar: 'the pillars', area: 'the areas', sector: 'the sectors' } as const;

/** Pillars, areas and sectors have places of their own, so that every document lists them alike. */
export const ordersAreUnique: Rule = {
  needs: [],
  check: (draft, locate) => (['pillar', 'area', 'sector'] as const).flatMap((kind) => check(kind, draft, locate)),
};

/** Entries of one kind of which the places are looked up: nobody is told of more. */
const TOLD = 100;

function check(kind: keyof typeof ORDERED, { all }: PlanDraft, locate: Locate): readonly Diagnostic[] {
  const byOrder = Map.groupBy(all(kind), ({ value }) => value.order);
  const again = [...byOrder.values()].flatMap(([first, ...others]) => others.map((entry) => ({ entry, first })));
  return again.map(({ entry, first }, at) => {
    const holes = { kind: ORDERED[kind], order: entry.value.order };
    if (at >= TOLD || !first)
      return messages.planSameOrder(holes, { place: { kind: 'file', file: entry.tree.file.label } });
    const related = [{ message: `"${first.id}" has it too`, place: locate(first, ['order']) }];
    return messages.planSameOrder(holes, { place: locate(entry, ['order']), related });
  });
}
