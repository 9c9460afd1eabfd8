import { belongsTo, ministriesInCharge, type Organisation, ownersOf, type Plan } from '@shinrai/core';
import { hasErrors } from '@shinrai/diagnostics';
import type { Body, ChangeSet, ReturnedFile } from './change-set.ts';
import type { PlanData } from './plan-data.ts';

/**
 * Everybody whom a workbook was issued to as the one in charge, and from whom nothing has come, now or before. Bodies
 * that belong to them are named where they are in charge themselves: it may be them whom to ask.
 */
export function unansweredBy(files: readonly ReturnedFile[], { plan, records }: PlanData): ChangeSet['unanswered'] {
  const usable = files.filter(({ issue, findings }) => issue && !hasErrors(findings));
  const scopes = [...usable.flatMap(({ issue }) => issue?.scope ?? []), ...records.map(({ from }) => from)];
  const answered = new Set(scopes.filter(({ kind }) => kind === 'ministry').map(({ id }) => id));
  return ministriesInCharge(plan)
    .filter(({ id }) => !answered.has(id))
    .map((ministry) => ({ ...bodyOf(ministry), ...chargeOf(plan, ministry.id) }));
}

const bodyOf = ({ id, name }: Organisation): Body => ({ id, name: { ja: name.ja, en: name.en ?? name.ja } });

/** How many actions a ministry is in charge of, and which of the bodies that belong to it are. */
function chargeOf(plan: Plan, ministry: string): Pick<ChangeSet['unanswered'][number], 'rows' | 'bodies'> {
  const actions = new Set<string>();
  const bodies = new Set<string>();
  for (const sector of plan.entities.sector.values()) {
    for (const id of sector.blocks.flatMap((block) => block.actions)) {
      const action = plan.entities.action.get(id);
      for (const { organisation } of action ? ownersOf(plan, action, sector) : []) {
        if (!belongsTo(plan, organisation, ministry)) continue;
        actions.add(id);
        if (organisation !== ministry) bodies.add(organisation);
      }
    }
  }
  const named = [...bodies].flatMap((id) => plan.entities.organisation.get(id) ?? []);
  return { rows: actions.size, bodies: named.map(bodyOf) };
}
