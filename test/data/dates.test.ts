import { type Dated, type Plan, parseFuzzyDate } from '@shinrai/core';
import { formatDate } from '@shinrai/views';
import { beforeAll, describe, expect, it } from 'vitest';
import { datesOf, type Fact, loadShippedPlan } from './shipped-plan.ts';
import { DATED_EXPRESSIONS } from './source-register.ts';

let plan: Plan;
let dates: readonly Fact<Dated>[];
beforeAll(async () => {
  plan = await loadShippedPlan();
  dates = datesOf(plan);
});

const dateOf = (written: string) => {
  const date = parseFuzzyDate(written);
  if (!date) throw new Error(`not a date: ${written}`);
  return date;
};

/**
 * Rows that the data departs from, and why. L153 is an unreliable reading of a picture that is withheld; L259 names the
 * Expo without a date, of which the data keeps the year alone, as inferred.
 */
const NOT_TAKEN_OVER = [153, 259];

/** Dates that no expression of the source states, and why they are there. */
const OTHER_DATES: readonly (readonly [at: string, date: string, why: string])[] = [
  [
    'event:commemorative-summit-2023.date',
    '2023-12-17',
    'confirmed elsewhere; the source dates a meeting of the day after',
  ],
  ['document:joint-vision-statement-2023.adopted', '2023-12-17', 'confirmed elsewhere'],
  ['document:implementation-plan-2023.adopted', '2023-12-17', 'confirmed elsewhere'],
  ['event:expo-2025-osaka-kansai.date', '2025', 'inferred: L259 names the Expo only'],
  ['action:expo-trainees.dates.0', '2025', 'inferred: L259 names the Expo only'],
  [
    'event:asia-zero-emission-center-launch-2024.date',
    '2024-08-21',
    'inferred: the caption does not date the ceremony',
  ],
  ['event:amca-japan-2022.date', '2022-01', 'inferred: the source dates the work plan'],
  ['document:ammtc-japan-9-joint-statement.adopted', '2024-08', 'inferred: the source dates the meeting'],
];

describe('dated expressions of the source', () => {
  it.each(DATED_EXPRESSIONS)('L$line $words is $date', ({ segment, date, modality, basis, words }) => {
    const wanted = dateOf(date);
    const found = dates.filter(
      ({ cites, value }) =>
        cites.includes(segment) && JSON.stringify(value.date) === JSON.stringify(wanted) && value.modality === modality,
    );
    expect(found, `${segment} has no ${modality} date ${date}`).not.toEqual([]);
    expect(found.map(({ value }) => value.basis ?? 'stated')).toContain(basis);
    if (basis === 'resolved') expect(found.map(({ value }) => value.written)).toContain(words);
  });

  it.each(DATED_EXPRESSIONS)('L$line $words is printed $printed', ({ date, printed }) => {
    expect(formatDate(dateOf(date), 'ja')).toBe(printed);
  });

  it('has nothing of the rows that are not taken over', () => {
    const lines = DATED_EXPRESSIONS.map(({ line }) => line);
    expect(NOT_TAKEN_OVER.filter((line) => lines.includes(line))).toEqual([]);
    expect(JSON.stringify(dates)).not.toContain('2023-11-28');
    expect(dates.filter(({ cites }) => cites.includes('s09-4a')).map(({ value }) => value.date)).toEqual([
      dateOf('2025'),
      dateOf('2025'),
    ]);
  });
});

describe('dates of the data', () => {
  it('stand in the source, or are known to come from elsewhere', () => {
    const rows = DATED_EXPRESSIONS.map(({ segment, date, modality }) => [
      segment,
      JSON.stringify(dateOf(date)),
      modality,
    ]);
    const isStated = ({ cites, value }: Fact<Dated>) =>
      rows.some(
        ([segment, date, modality]) =>
          cites.includes(segment ?? '') &&
          date === JSON.stringify(value.date) &&
          (modality === value.modality || value.modality === 'context'),
      );
    const isOther = ({ at, value }: Fact<Dated>) =>
      OTHER_DATES.some(
        ([where, date]) => at.endsWith(where) && JSON.stringify(dateOf(date)) === JSON.stringify(value.date),
      );
    const isUndated = ({ value }: Fact<Dated>) => value.date.kind === 'undated';
    const unknown = dates.filter((fact) => !isStated(fact) && !isOther(fact) && !isUndated(fact));
    expect(unknown.map(({ at, value }) => `${at}: ${JSON.stringify(value.date)} ${value.modality}`)).toEqual([]);
  });

  it.each(OTHER_DATES)('%s is %s and says that it is not stated', (where, date) => {
    const found = dates.filter(({ at }) => at === where);
    expect(found.map(({ value }) => value.date)).toEqual([dateOf(date)]);
    expect(found.map(({ value }) => value.basis)).toSatisfy((list: string[]) =>
      list.every((basis) => basis === 'inferred' || basis === 'confirmed'),
    );
  });

  it('are never more precise than a month where the source gives the month', () => {
    const days = new Set(
      DATED_EXPRESSIONS.filter(({ date }) => /^\d{4}-\d{2}-\d{2}/.test(date)).map(({ segment }) => segment),
    );
    const tooPrecise = dates.filter(
      ({ cites, value }) =>
        (value.date.kind === 'day' || value.date.kind === 'day-range') &&
        value.basis !== 'confirmed' &&
        !cites.some((segment) => days.has(segment)),
    );
    expect(tooPrecise.map(({ at }) => at)).toEqual([]);
  });

  it('say whether they are over: nothing planned lies before the day that the data describes', () => {
    expect(plan.asOf >= '2024-09-21' && plan.asOf <= '2024-10-10').toBe(true);
    expect(plan.head.asOf.basis).toBe('inferred');
  });
});

/** The ten lines with 予定, and L144, which is ahead without the word. */
const PLANNED: readonly (readonly [line: number, segment: string])[] = [
  [42, 's01-2'],
  [222, 's08-2'],
  [369, 's12-10'],
  [415, 's14-1'],
  [417, 's14-3'],
  [434, 's15-2'],
  [456, 's16-1'],
  [458, 's16-3'],
  [461, 's16-6'],
  [527, 's18b-2'],
  [144, 's05-6'],
];

describe('planned lines', () => {
  it.each(PLANNED)('L%i is planned', (_, segment) => {
    const actions = [...plan.entities.action.values()].filter(({ source }) => source?.includes(segment));
    const planned = actions.filter(({ state }) => ['planned', 'scheduled'].includes(state.value));
    expect(planned).toHaveLength(1);
    expect(planned[0]?.state.words).toMatch(/予定|2025年度に開始/);
  });

  it('are the only ones', () => {
    const segments = new Set(PLANNED.map(([, segment]) => segment));
    const others = [...plan.entities.action.values()].filter(
      ({ state, source = [] }) =>
        ['planned', 'scheduled'].includes(state.value) && !source.some((id) => segments.has(id.replace(/[a-d]$/, ''))),
    );
    expect(others.map(({ id }) => id)).toEqual([]);
  });
});
