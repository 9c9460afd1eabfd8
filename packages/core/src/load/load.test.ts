import { expect, test } from 'vitest';
import { loadPlan } from './index.ts';

const FIXTURE = new URL('../../../../test/fixtures/two-pillars', import.meta.url).pathname;

test('a valid folder gives a plan without errors and warnings', async () => {
  const { plan, findings, files } = await loadPlan(FIXTURE);
  expect(findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
  expect(plan?.head.id).toBe('northern-ties');
  expect(plan?.asOf).toBe('2025-04-01');
  expect(files.map(({ path }) => path)).toEqual([
    'areas.yaml',
    'countries.yaml',
    'documents.yaml',
    'events.yaml',
    'indicators.yaml',
    'organisations.yaml',
    'plan.yaml',
    'sectors/ferries.yaml',
    'sectors/fisheries.yaml',
    'sectors/schools.yaml',
    'sources.yaml',
  ]);
  expect(files.every(({ sha256 }) => /^[0-9a-f]{64}$/.test(sha256))).toBe(true);
});

test('sectors and what their files hold stand in the order of the pages, not of the file names', async () => {
  const { plan } = await loadPlan(FIXTURE);
  expect([...(plan?.entities.sector.keys() ?? [])]).toEqual(['fisheries', 'ferries', 'schools']);
  expect([...(plan?.entities.action.keys() ?? [])].slice(0, 5)).toEqual([
    'keep-records',
    'train-recorders',
    'protect-spawning',
    'next-ministers',
    'winter-route',
  ]);
});

test('the plan is frozen to its last leaf', async () => {
  const { plan } = await loadPlan(FIXTURE);
  const action = plan?.entities.action.get('keep-records');
  expect(Object.isFrozen(plan) && Object.isFrozen(plan?.head.vision) && Object.isFrozen(action?.figures?.[0])).toBe(
    true,
  );
});

test('another day can be asked for, and what was planned before it is told', async () => {
  const { plan, findings } = await loadPlan(FIXTURE, { asOf: '2026-01-01' });
  expect(plan?.asOf).toBe('2026-01-01');
  expect(findings.map(({ code }) => code)).toEqual([
    'text/provisional-english',
    'date/plan-passed',
    'date/plan-passed',
  ]);
});

test('a day that no calendar has is an error, and the rest is checked all the same', async () => {
  const { plan, findings } = await loadPlan(FIXTURE, { asOf: '2026-02-30' });
  expect(plan).toBeUndefined();
  expect(findings.map(({ message }) => message)).toContain('"2026-02-30" is not a day to describe the plan on');
  expect(findings).toHaveLength(2);
});
