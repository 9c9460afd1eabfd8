import { fileURLToPath } from 'node:url';
import { loadPlan, type Plan } from '@shinrai/core';
import { beforeAll, expect, it } from 'vitest';
import { plainText } from './inline.ts';
import type { Speech } from './speech.ts';
import { upcomingOf } from './upcoming.ts';

const FIXTURE = fileURLToPath(new URL('../../../../test/fixtures/two-pillars', import.meta.url));

const loaded = new Map<string, Plan>();
beforeAll(async () => {
  for (const asOf of ['2025-04-01', '2025-07-01', '2026-06-01']) {
    const { plan } = await loadPlan(FIXTURE, { asOf });
    if (!plan) throw new Error('the fixture does not load');
    loaded.set(asOf, plan);
  }
});

function rows(asOf: string, scope: Parameters<typeof upcomingOf>[1] = { kind: 'plan' }): readonly string[] {
  const speech: Speech = { plan: loaded.get(asOf) as Plan, language: 'en', audience: 'internal' };
  return upcomingOf(speech, scope).map(({ name, when }) => `${when.date}: ${plainText(name)}`);
}

it('events, actions and steps to come stand in order of date, those without one last', () => {
  expect(rows('2025-04-01')).toEqual([
    'FY2025: Rescue drill',
    'June 2025: Rescue drill: Crews chosen',
    'November 2025: The 13th Northern Ministerial Meeting',
    "Date not set: Teachers' Week",
    'Date not set: School Charter',
  ]);
});

it('what takes place as an event is told once, as the event', () => {
  const told = rows('2025-04-01').filter((row) => row.includes("Teachers' Week"));
  expect(told).toHaveLength(1);
});

it('what is late is not told as still to come', () => {
  expect(rows('2025-07-01')).not.toContain('June 2025: Rescue drill: Crews chosen');
  expect(rows('2025-07-01')).toContain('FY2025: Rescue drill');
  expect(rows('2026-06-01').filter((row) => !row.startsWith('Date not set'))).toEqual([]);
});

it('a part of the plan has its own', () => {
  expect(rows('2025-04-01', { kind: 'sector', id: 'ferries' })).toEqual([
    'FY2025: Rescue drill',
    'June 2025: Rescue drill: Crews chosen',
  ]);
});
