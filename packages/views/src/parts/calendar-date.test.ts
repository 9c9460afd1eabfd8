import { parseFuzzyDate } from '@shinrai/core';
import { describe, expect, it } from 'vitest';
import { calendarPlace, formatOnSheet, monthName, namesDays } from './calendar-date.ts';

const parse = (written: string) => {
  const date = parseFuzzyDate(written);
  if (!date) throw new Error(`not a date: ${written}`);
  return date;
};

describe('calendarPlace', () => {
  it.each(['2024-08-21', '2024-08-04/2024-08-11', '2024-08', 'by 2024-08', 'by 2024-08-21', 'since 2024-08'])(
    '%s is within one month',
    (written) => expect(calendarPlace(parse(written))).toEqual({ kind: 'month', month: '2024-08' }),
  );

  it.each([
    ['2024', 2024, 2024],
    ['2024-11-04/2024-12-11', 2024, 2024],
    ['2024-12-20/2025-01-10', 2024, 2025],
    ['2024-04/2024-06', 2024, 2024],
    ['FY2024', 2024, 2025],
    ['by FY2024', 2024, 2025],
    ['by 2030', 2030, 2030],
    ['3 years from 2023-09', 2023, 2026],
    ['1 month from 2024-08', 2024, 2024],
  ])('%s stands above the months of %i to %i', (written, first, last) =>
    expect(calendarPlace(parse(written))).toEqual({ kind: 'years', first, last }),
  );

  it('has none for what is undated', () => expect(calendarPlace(parse('undated'))).toBeUndefined());
});

describe('formatOnSheet', () => {
  it.each([
    ['2024-08-21', '8月21日', '21 August'],
    ['2024-11-04/2024-12-11', '11月4日～12月11日', '4 November – 11 December'],
    ['2024-12-20/2025-01-10', '2024年12月20日～2025年1月10日', '20 December 2024 – 10 January 2025'],
    ['2024-08', '', ''],
    ['by 2024-08', '8月まで', 'By August'],
    ['2024-04/2024-06', '4月～6月', 'April–June'],
    ['2024', '2024年', '2024'],
    ['FY2024', '2024年度', 'FY2024'],
    ['by FY2024', '2024年度中', 'By the end of FY2024'],
    ['3 years from 2024-09', '2024年9月から3年間', '3 years from September 2024'],
  ])('%s on the sheet of 2024', (written, ja, en) => {
    expect(formatOnSheet(parse(written), 2024, 'ja')).toBe(ja);
    expect(formatOnSheet(parse(written), 2024, 'en')).toBe(en);
  });
});

it('knows days from months', () => {
  expect(['2024-08-21', 'by 2024-08-21', '2024-08', 'FY2024'].map((written) => namesDays(parse(written)))).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

it('names months', () => {
  expect([monthName('2024-08', 'ja'), monthName('2024-08', 'en')]).toEqual(['8月', 'August']);
});
