import { diffPlans, type Plan, type PlanDiff } from '@shinrai/core';
import { type ChangesView, changesView, type Earlier, markChanges, type Request, tellingOf } from '@shinrai/views';
import type { BriefingKind } from './kinds/kind.ts';
import type { BriefingView } from './page/page.ts';

/** What a document says of an earlier state, besides marking what is new. */
export interface Told {
  /** The page of changes; null for a kind without one. */
  readonly changes: ChangesView | null;
  /** What the earlier state is called that the bars beside passages refer to; null where there are none. */
  readonly barsSince: string | null;
}

/** Makes the function that compares a document with the one that the earlier state would have given. */
export function comparison(plan: Plan, since: Earlier | undefined) {
  const diff = since && diffPlans(since.plan, plan);
  return (kind: BriefingKind, request: Request): BriefingView & Partial<Told> => {
    const view = kind.view(plan, request);
    return since && diff ? compare({ kind, request, plan, since, diff }, view) : view;
  };
}

interface Comparison {
  readonly kind: BriefingKind;
  readonly request: Request;
  readonly plan: Plan;
  readonly since: Earlier;
  readonly diff: PlanDiff;
}

/** A document that says what it said is left exactly as it is, so that it need not be made again. */
function compare({ kind, request, plan, since, diff }: Comparison, view: BriefingView): BriefingView & Partial<Told> {
  const marked = markChanges(view, hasDocument(kind, since.plan, request) ? kind.view(since.plan, request) : undefined);
  const barsSince = marked === view ? null : since.name;
  const changes = kind.hasChangesPage ? changesView(since.plan, plan, { ...request, since: since.name }, diff) : null;
  if (barsSince === null && (changes?.isEmpty ?? true)) return view;
  const told = tellingOf(marked, { ...request, plan }, since.plan);
  return { ...told, changes: changes?.isEmpty ? null : changes, barsSince };
}

const hasDocument = (kind: BriefingKind, plan: Plan, { scope }: Request): boolean =>
  kind.scopes(plan).some((one) => JSON.stringify(one) === JSON.stringify(scope));
