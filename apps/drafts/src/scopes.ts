import { type Plan, type Scope, scopeIds, select } from '@shinrai/core';

/** The parts of a plan for which there is something to say, of these kinds. */
export function scopesOf(plan: Plan, kinds: readonly Scope['kind'][]): readonly Scope[] {
  return kinds
    .flatMap((kind): readonly Scope[] => (kind === 'plan' ? [{ kind }] : scopeIds(plan, kind).map((id) => ({ kind, id }))))
    .filter((scope) => scope.kind === 'plan' || select(plan, scope).pillars.length > 0);
}
