import { type EntityChange, type Plan, related, scopeIds, select, selectedActions } from '@shinrai/core';
import type { Request } from '../request.ts';

/** Which changes a document of this scope has to tell: those of what it is about, and of what that hangs together with. */
export function concerning(
  before: Plan,
  after: Plan,
  { scope }: Pick<Request, 'scope'>,
): (change: EntityChange) => boolean {
  if (scope.kind === 'plan') return () => true;
  const ids = new Set([before, after].flatMap((plan) => idsIn(plan, scope)));
  return ({ entity, id }) => ids.has(`${entity} ${id}`);
}

function idsIn(plan: Plan, scope: Exclude<Request['scope'], { kind: 'plan' }>): readonly string[] {
  if (!scopeIds(plan, scope.kind).includes(scope.id)) return [];
  const selection = select(plan, scope);
  const { events, documents, initiatives } = related(plan, selection);
  const sectors = selection.pillars.flatMap((pillar) => pillar.sectors.map(({ sector }) => sector));
  const named = {
    action: selectedActions(selection),
    sector: sectors,
    event: events,
    document: documents,
    initiative: initiatives,
  };
  return Object.entries(named).flatMap(([kind, list]) => list.map(({ id }) => `${kind} ${id}`));
}
