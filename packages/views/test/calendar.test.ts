import { fileURLToPath } from 'node:url';
import { type Event, loadPlan, type Plan, parseFuzzyDate } from '@shinrai/core';
import { beforeAll, describe, expect, it } from 'vitest';
import { type CalendarView, calendarView, plainText, type Request } from '../src/index.ts';

const FIXTURE = fileURLToPath(new URL('../../../test/fixtures/two-pillars', import.meta.url));
const REQUEST: Request = { scope: { kind: 'plan' }, language: 'ja', audience: 'internal' };

let plan: Plan;
beforeAll(async () => {
  const loaded = await loadPlan(FIXTURE);
  if (!loaded.plan) throw new Error('the fixture does not load');
  plan = loaded.plan;
});

/** The plan with nothing on its calendar but one event of this date. */
function withEvent(written: string, modality: Event['date']['modality'] = 'planned'): Plan {
  const [event] = [...plan.entities.event.values()];
  const date = parseFuzzyDate(written);
  if (!event || !date) throw new Error('no event');
  const one: Event = { ...event, date: { date, modality }, state: { value: 'scheduled' } };
  return { ...plan, entities: { ...plan.entities, event: new Map([[one.id, one]]), action: new Map() } };
}

/** Where the only event of a calendar stands, with the words of its date: `2025-6: 6月3日`. */
function places({ years, undated }: CalendarView): readonly string[] {
  return [
    ...years.flatMap(({ year, spanning, months }) => [
      ...spanning.map(({ when }) => `${year}: ${plainText(when)}`),
      ...months.flatMap(({ number, entries }) =>
        entries.map(({ when }) => `${year}-${number}: ${plainText(when)}`.trim()),
      ),
    ]),
    ...undated.map(() => 'undated'),
  ];
}

describe('an event of the calendar', () => {
  it.each([
    ['2025-06-03', ['2025-6: 6月3日']],
    ['2025-06', ['2025-6:']],
    ['2025', ['2025: 2025年']],
    ['FY2025', ['2025: 2025年度']],
    ['2025-06-03/2025-07-04', ['2025: 6月3日～7月4日']],
    ['2025-12-20/2026-01-10', ['2025: 2025年12月20日～2026年1月10日']],
    ['by 2025-06', ['2025-6: 6月まで']],
    ['undated', ['undated']],
    ['2030-06', []],
  ])('%s stands where it is known to be and no closer', (written, expected) => {
    expect(places(calendarView(withEvent(written), REQUEST))).toEqual(expected);
  });

  it.each([
    ['2025-03', 'planned', 'overdue'],
    ['2025-03', 'actual', 'happened'],
    ['2025-05', 'planned', 'ahead'],
  ] as const)('of %s (%s) is %s on 1 April 2025', (written, modality, standing) => {
    expect(calendarView(withEvent(written, modality), REQUEST).standings).toEqual([standing]);
  });
});

describe('the sheets', () => {
  it('are those of the year of the data and its neighbours of which anything is known', () => {
    expect(calendarView(plan, REQUEST).years.map(({ year }) => year)).toEqual([2024, 2025]);
    expect(calendarView(withEvent('1974'), REQUEST).years.map(({ year }) => year)).toEqual([2025]);
  });

  it('mark the day of the data in its month and nowhere else', () => {
    const marked = calendarView(plan, REQUEST).years.flatMap(({ year, months }) =>
      months.flatMap(({ number, asOf }) => (asOf ? [`${year}-${number}: ${plainText(asOf)}`] : [])),
    );
    expect(marked).toEqual(['2025-4: 4月1日現在']);
  });
});
