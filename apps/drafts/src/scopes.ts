import { type Plan, type Scope, scopeIds, select } from '@shinrai/core';

/** The parts of a plan for which there is something to say, of these kinds. */
export function scopesOf(plan: Plan, kinds: readonly Scope['kind'][]): readonly Scope[] {
  const { pillars } = select(plan, { kind: 'plan' });
  const idsOf = (kind: Exclude<Scope['kind'], 'plan'>): readonly string[] => {
    if (kind === 'pillar') return pillars.map(({ pillar }) => pillar.id);
    if (kind === 'sector') return pillars.flatMap(({ sectors }) => sectors.map(({ sector }) => sector.id));
    return scopeIds(plan, kind).filter((id) => select(plan, { kind, id }).pillars.length > 0);
  };
  return kinds.flatMap((kind): readonly Scope[] =>
    kind === 'plan' ? [{ kind }] : idsOf(kind).map((id) => ({ kind, id })),
  );
}
