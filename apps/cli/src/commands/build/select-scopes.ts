import type { ScopeFilter } from '@shinrai/build';
import { countriesWithSheet, ministriesInCharge, type Plan } from '@shinrai/core';
import { type Diagnostic, fail, messages, nearest, type Result, succeed } from '@shinrai/diagnostics';
import { FILTER_KINDS, type FilterKind, type WrittenIds } from './parse.ts';

/** The ids that documents are made for, by kind, in the order of the plan. */
const validIds: Readonly<Record<FilterKind, (plan: Plan) => readonly string[]>> = {
  pillar: (plan) => [...plan.entities.pillar.keys()],
  sector: (plan) => [...plan.entities.sector.keys()],
  ministry: (plan) => ministriesInCharge(plan).map(({ id }) => id),
  country: (plan) => countriesWithSheet(plan).map(({ id }) => id),
};

const unknownId = (kind: FilterKind, id: string, ids: readonly string[]): Diagnostic => {
  const close = nearest(id, ids);
  const valid = close === undefined ? ids : [close, ...ids.filter((other) => other !== close)];
  return messages.buildUnknownId({ kind, id, valid: valid.length > 0 ? valid : ['(none)'], nearest: close });
};

/** Compares the ids of the command line with the plan. */
export const selectScopes = (plan: Plan, written: WrittenIds): Result<ScopeFilter> => {
  const asked = FILTER_KINDS.flatMap((kind) => (written[kind] ?? []).map((id) => ({ kind, id: id.toLowerCase() })));
  const findings = asked.flatMap(({ kind, id }) => {
    const ids = validIds[kind](plan);
    return ids.includes(id) ? [] : [unknownId(kind, id, ids)];
  });
  return findings.length > 0 ? fail(...findings) : succeed(asked);
};
