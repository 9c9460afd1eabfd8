import { once, type Plan, select } from '@shinrai/core';

/** The numbers of actions, the same in every document: sector, place on its page, place among the details (12-3-1). */
export interface ActionNumbers {
  /** The number of an action on the page of a sector; empty where it does not stand there. */
  of(sector: string, action: string): string;
}

/** Numbers every action as the whole plan does, so that a ministry's letter and workbook count alike. */
export const actionNumbers: (plan: Plan) => ActionNumbers = once((plan) => {
  const key = (sector: string, action: string) => `${sector} ${action}`;
  const sectors = select(plan, { kind: 'plan' }).pillars.flatMap((pillar) => pillar.sectors);
  const numbers = new Map(
    sectors.flatMap(({ sector, blocks }) =>
      blocks
        .flatMap(({ actions }) => actions)
        .flatMap(({ action, details }, at) => {
          const number = `${sector.order}-${at + 1}`;
          return [
            [key(sector.id, action.id), number] as const,
            ...details.map((detail, index) => [key(sector.id, detail.id), `${number}-${index + 1}`] as const),
          ];
        }),
    ),
  );
  return { of: (sector, action) => numbers.get(key(sector, action)) ?? '' };
});
