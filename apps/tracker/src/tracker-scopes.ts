import { ministriesInCharge, type Plan, type Scope, scopeIds } from '@shinrai/core';

/** A part of the plan that has a workbook of its own, and where that is written. */
export interface TrackerScope {
  readonly scope: Scope;
  /** Below the folder of the language. */
  readonly path: string;
}

/** The workbooks of a plan: one for all of it, one per pillar, per sector and per ministry in charge of something. */
export function trackerScopes(plan: Plan): readonly TrackerScope[] {
  const one = (kind: 'pillar' | 'sector' | 'ministry', id: string): TrackerScope => ({
    scope: { kind, id },
    path: `trackers/${kind}/${id}.xlsx`,
  });
  return [
    { scope: { kind: 'plan' }, path: 'trackers/all.xlsx' },
    ...scopeIds(plan, 'pillar').map((id) => one('pillar', id)),
    ...scopeIds(plan, 'sector').map((id) => one('sector', id)),
    ...ministriesInCharge(plan).map(({ id }) => one('ministry', id)),
  ];
}
