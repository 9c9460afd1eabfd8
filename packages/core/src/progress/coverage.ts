import type { Plan } from '../model/linked-plan.ts';
import type { Area } from '../model/plan.ts';
import type { Sector } from '../model/sector.ts';
import { once } from '../select/once.ts';
import { sectorActions } from '../select/sector-actions.ts';

/** Whether an area has a page of its own or a shared one, is only served by actions on other pages, or has nothing. */
export type Coverage = 'sector' | 'mentioned' | 'nothing';

export interface AreaCoverage {
  readonly area: Area;
  readonly coverage: Coverage;
  /** The pages on which the area is served, its own first. */
  readonly sectors: readonly Sector[];
}

/** The coverage of every area, in the order of the plan. Computed from sectors and actions, never typed. */
export const areaCoverage: (plan: Plan) => readonly AreaCoverage[] = once((plan: Plan) => {
  return [...plan.entities.area.values()].map((area) => {
    const own = sectorsWhere(plan, (sector) => sector.areas.some((entry) => entry.area === area.id));
    const others = sectorsWhere(plan, (sector) => !own.includes(sector) && servesArea(plan, sector, area));
    const coverage: Coverage = own.length > 0 ? 'sector' : others.length > 0 ? 'mentioned' : 'nothing';
    return { area, coverage, sectors: [...own, ...others] };
  });
});

function sectorsWhere(plan: Plan, test: (sector: Sector) => boolean): readonly Sector[] {
  return [...plan.entities.sector.values()].filter(test);
}

function servesArea(plan: Plan, sector: Sector, area: Area): boolean {
  return sectorActions(plan, sector).some((action) => action.areas.includes(area.id));
}
