import { beforeAll, expect, test } from 'vitest';
import { loadPlan } from '../load/index.ts';
import type { Plan } from '../model/linked-plan.ts';
import { overdue } from './overdue.ts';
import { responsibleFor } from './responsible.ts';

const FIXTURE = new URL('../../../../test/fixtures/two-pillars', import.meta.url).pathname;

const load = async (asOf: string) => (await loadPlan(FIXTURE, { asOf })).plan as Plan;

let plan: Plan;
beforeAll(async () => {
  plan = await load('2026-06-01');
});

test('what is asked for grows with the day that the plan describes', async () => {
  const ids = (one: Plan) => overdue(one).map(({ kind, id, milestone }) => [kind, id, milestone?.id].join(' ').trim());
  expect(ids(await load('2025-04-01'))).toEqual([]);
  expect(ids(await load('2025-07-01'))).toEqual(['action rescue-drill crews']);
  expect(ids(plan)).toEqual(['event ministers-13', 'action rescue-drill', 'action rescue-drill crews']);
});

test('an action that takes place as an event is asked for with the event', () => {
  expect(plan.entities.action.get('next-ministers')?.events).toEqual(['ministers-13']);
  expect(overdue(plan).some(({ id }) => id === 'next-ministers')).toBe(false);
});

test('whom to ask: who is in charge of the action, or of the page that tells of it', () => {
  const charges = { actions: [...plan.entities.action.values()], sectors: [...plan.entities.sector.values()] };
  const bodies = (kind: 'action' | 'event' | 'document' | 'area', id: string) =>
    responsibleFor(charges, kind, id).map(({ organisation }) => organisation);
  expect(bodies('action', 'rescue-drill')).toEqual(['coast-guard']);
  expect(bodies('action', 'train-recorders')).toEqual(['fisheries-ministry']);
  expect(bodies('event', 'ministers-13')).toEqual(['fisheries-ministry']);
  expect(bodies('event', 'ministers-12')).toEqual(['fisheries-ministry']);
  expect(bodies('document', 'school-charter')).toEqual(['education-ministry', 'secretariat']);
  expect(bodies('area', 'fishing')).toEqual([]);
});
