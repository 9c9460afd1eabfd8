import { type Diagnostic, messages } from '@shinrai/diagnostics';
import type { Locate, PlanDraft, Rule } from './rule.ts';

const ORDERED = { pillar: 'the pillars', area: 'the areas', sector: 'the sectors' } as const;

/** Pillars, areas and sectors have places of their own, so that every document lists them alike. */
export const ordersAreUnique: Rule = {
  needs: [],
  check: (draft, locate) => (['pillar', 'area', 'sector'] as const).flatMap((kind) => check(kind, draft, locate)),
};

function check(kind: keyof typeof ORDERED, { all }: PlanDraft, locate: Locate): readonly Diagnostic[] {
  const byOrder = Map.groupBy(all(kind), ({ value }) => value.order);
  return [...byOrder.values()].flatMap(([first, ...others]) =>
    others.map((entry) => {
      const related = first && [{ message: `"${first.id}" has it too`, place: locate(first, ['order']) }];
      const holes = { kind: ORDERED[kind], order: entry.value.order };
      return messages.planSameOrder(holes, { place: locate(entry, ['order']), related });
    }),
  );
}
