import { countriesWithSheet, ministriesInCharge } from '@shinrai/core';
import { countrySheetView, ministryPackView, packView, sectorSheetView, summarySheetView } from '@shinrai/views';
import { type BriefingKind, defineKind, idOf } from './kind.ts';

/** Every kind of briefing. A new kind is one entry here, one view and one template. */
export const BRIEFING_KINDS: readonly BriefingKind[] = [
  defineKind({
    kind: 'pack',
    template: 'briefing/pack',
    scopes: () => [{ kind: 'plan' }],
    path: () => 'briefing/pack.pdf',
    view: packView,
    pillars: ({ overview }) => overview.pillars,
    cost: 40,
  }),
  defineKind({
    kind: 'pillar',
    template: 'briefing/pack',
    scopes: (plan) => [...plan.entities.pillar.values()].map(({ id }) => ({ kind: 'pillar', id })),
    path: (scope) => `briefing/pillar/${idOf(scope)}.pdf`,
    view: packView,
    pillars: ({ pillars }) => pillars,
    cost: 14,
  }),
  defineKind({
    kind: 'sector',
    template: 'briefing/sector',
    scopes: (plan) => [...plan.entities.sector.values()].map(({ id }) => ({ kind: 'sector', id })),
    path: (scope) => `briefing/sector/${idOf(scope)}.pdf`,
    view: sectorSheetView,
    pillars: ({ pillar }) => [pillar],
    cost: 1,
  }),
  defineKind({
    kind: 'ministry',
    template: 'briefing/ministry',
    scopes: (plan) => ministriesInCharge(plan).map(({ id }) => ({ kind: 'ministry', id })),
    path: (scope) => `briefing/ministry/${idOf(scope)}.pdf`,
    view: ministryPackView,
    pillars: ({ pillars }) => pillars,
    cost: 6,
  }),
  defineKind({
    kind: 'country',
    template: 'briefing/country',
    scopes: (plan) => countriesWithSheet(plan).map(({ id }) => ({ kind: 'country', id })),
    path: (scope) => `briefing/country/${idOf(scope)}.pdf`,
    view: countrySheetView,
    pillars: ({ pillars }) => pillars,
    cost: 1,
  }),
  defineKind({
    kind: 'summary',
    template: 'briefing/summary',
    scopes: () => [{ kind: 'plan' }],
    path: () => 'briefing/summary.pdf',
    view: summarySheetView,
    pillars: ({ overview }) => overview.pillars,
    cost: 2,
  }),
];
