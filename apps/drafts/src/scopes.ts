import { countriesWithSheet, ministriesInCharge, type Plan, type Scope, select } from '@shinrai/core';

/** The parts of a plan that get documents of these kinds: the same as in every other format. */
export function scopesOf(plan: Plan, kinds: readonly Scope['kind'][]): readonly Scope[] {
  const { pillars } = select(plan, { kind: 'plan' });
  const idsOf: Readonly<Record<Exclude<Scope['kind'], 'plan'>, () => readonly string[]>> = {
    pillar: () => pillars.map(({ pillar }) => pillar.id),
    sector: () => pillars.flatMap(({ sectors }) => sectors.map(({ sector }) => sector.id)),
    ministry: () => ministriesInCharge(plan).map(({ id }) => id),
    country: () => countriesWithSheet(plan).map(({ id }) => id),
  };
  return kinds.flatMap((kind): readonly Scope[] =>
    kind === 'plan' ? [{ kind }] : idsOf[kind]().map((id) => ({ kind, id })),
  );
}
