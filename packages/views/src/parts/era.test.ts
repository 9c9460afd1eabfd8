import { parseFuzzyDate } from '@shinrai/core';
import { describe, expect, it } from 'vitest';
import { formatDate } from './date.ts';

const say = (written: string, calendar: 'era' | 'both', language: 'ja' | 'en' = 'ja') => {
  const date = parseFuzzyDate(written);
  if (!date) throw new Error(`not a date: ${written}`);
  return formatDate(date, language, calendar);
};

describe('dates in eras', () => {
  it.each([
    ['2024-10-01', '令和6年10月1日', '2024年（令和6年）10月1日'],
    ['2019-04-30', '平成31年4月30日', '2019年（平成31年）4月30日'],
    ['2019-05-01', '令和元年5月1日', '2019年（令和元年）5月1日'],
    ['1989-01', '平成元年1月', '1989年（平成元年）1月'],
    ['2019', '平成31年・令和元年', '2019年（平成31年・令和元年）'],
    ['FY2019', '令和元年度', '2019年度（令和元年度）'],
    ['by FY2024', '令和6年度中', '2024年度（令和6年度）中'],
    ['2024-12-28/2025-01-03', '令和6年12月28日～令和7年1月3日', '2024年（令和6年）12月28日～2025年（令和7年）1月3日'],
    ['2024-11-04/2024-12-11', '令和6年11月4日～12月11日', '2024年（令和6年）11月4日～12月11日'],
    ['since 1867', '1867年以来', '1867年以来'],
  ])('%s', (written, era, both) => {
    expect([say(written, 'era'), say(written, 'both')]).toEqual([era, both]);
  });

  it('are for Japanese only', () => {
    expect(say('2024-10-01', 'era', 'en')).toBe('1 October 2024');
  });
});
