import type { App, Since } from '@shinrai/build';
import { diffPlans, type LoadOptions, type Plan } from '@shinrai/core';
import { type Result, succeed } from '@shinrai/diagnostics';
import { changesView, type Earlier } from '@shinrai/views';
import type { Io } from '../../io.ts';
import { loadState } from '../../plans/load-state.ts';
import type { BuildRequest } from './parse.ts';

/** The earlier state that a build is asked to compare with, as the readers of its documents may see it. */
export const findEarlier = async (
  io: Io,
  folder: string,
  { plan, hidden }: { readonly plan: Plan; readonly hidden?: LoadOptions['hidden'] },
  { since, audience }: BuildRequest,
): Promise<Result<Earlier | undefined>> => {
  if (since === undefined) return succeed(undefined);
  const { value: state, findings } = await loadState(io, folder, since, { audience, hidden });
  if (!state) return { findings };
  return succeed({ name: state.name, plan: state.plan, date: plan.asOf, author: authorOf(plan) });
};

/** Marks of change bear the name of the body that hands the documents out. */
const authorOf = ({ head, entities }: Plan): Earlier['author'] => {
  const issuer = entities.organisation.get(head.issuer)?.name;
  const ja = issuer?.ja ?? head.id;
  return { ja, en: issuer?.en ?? ja };
};

/** How many changes each document has to tell, for the index page. */
export const countChanges = (since: Earlier, plan: Plan, apps: readonly App[]): Since => {
  const diff = diffPlans(since.plan, plan);
  const counts = new Map<string, number>();
  const changes: Record<string, number> = {};
  for (const { path, language, scope } of apps.flatMap(({ outputs }) => outputs)) {
    const key = [language, scope.kind, scope.id].join(' ');
    const asked = scope.kind === 'plan' ? ({ kind: 'plan' } as const) : { kind: scope.kind, id: scope.id };
    const request = { scope: asked, language, audience: 'internal', since: since.name } as const;
    const count = counts.get(key) ?? entriesOf(changesView(since.plan, plan, request, diff));
    counts.set(key, count);
    changes[path] = count;
  }
  return { name: since.name, changes };
};

const entriesOf = ({ groups }: ReturnType<typeof changesView>): number =>
  groups.reduce((sum, { entries }) => sum + entries.length, 0);
