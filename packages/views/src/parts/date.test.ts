import { FUZZY_DATE_FORMS, parseFuzzyDate } from '@shinrai/core';
import { describe, expect, it } from 'vitest';
import { dateAlone, dateView, formatDate } from './date.ts';
import { dateInSentence } from './date-line.ts';
import { factRef, plainText, words } from './inline.ts';
import type { Speech } from './speech.ts';

const parse = (written: string) => {
  const date = parseFuzzyDate(written);
  if (!date) throw new Error(`not a date: ${written}`);
  return date;
};

describe('formatDate', () => {
  it.each([
    ['2023-08-22', '2023年8月22日', '22 August 2023'],
    ['2024-11-04/2024-12-11', '2024年11月4日～12月11日', '4 November – 11 December 2024'],
    ['2024-11-04/2024-11-08', '2024年11月4日～8日', '4–8 November 2024'],
    ['2024-12-28/2025-01-03', '2024年12月28日～2025年1月3日', '28 December 2024 – 3 January 2025'],
    ['2024-11', '2024年11月', 'November 2024'],
    ['2024-04/2024-06', '2024年4月～6月', 'April–June 2024'],
    ['2024-12/2025-02', '2024年12月～2025年2月', 'December 2024 – February 2025'],
    ['1974', '1974年', '1974'],
    ['2021/2025', '2021年～2025年', '2021–2025'],
    ['FY2024', '2024年度', 'FY2024'],
    ['FY2023/FY2027', '2023年度～2027年度', 'FY2023–FY2027'],
    ['by 2030', '2030年まで', 'by 2030'],
    ['by FY2024', '2024年度中', 'by the end of FY2024'],
    ['since 2014', '2014年以来', 'since 2014'],
    ['3 years from 2023-09', '2023年9月から3年間', '3 years from September 2023'],
    ['undated', '時期未定', 'Date not set'],
  ])('%s', (written, ja, en) => {
    expect([formatDate(parse(written), 'ja'), formatDate(parse(written), 'en')]).toEqual([ja, en]);
  });

  it('never prints a day that was not given', () => {
    for (const { example } of FUZZY_DATE_FORMS.filter(({ form }) => !form.includes('DD'))) {
      expect(formatDate(parse(example), 'ja')).not.toMatch(/\d日(?!間)/);
    }
  });
});

describe('a date that stands alone', () => {
  it.each([
    ['by FY2024', '2024年度中', 'By the end of FY2024', 'by the end of FY2024'],
    ['since 2014', '2014年以来', 'Since 2014', 'since 2014'],
    ['2024-11', '2024年11月', 'November 2024', 'November 2024'],
  ])('begins with a capital, and has none in a sentence: %s', (written, ja, alone, inside) => {
    expect([dateAlone(parse(written), 'ja'), dateAlone(parse(written), 'en')]).toEqual([ja, alone]);
    expect([ja, alone].map((line) => plainText(dateInSentence(words(line))))).toEqual([ja, inside]);
  });
});

describe('dateView', () => {
  const speech = (language: 'ja' | 'en', audience: 'internal' | 'public') =>
    ({ plan: { asOf: '2025-10-31' }, language, audience }) as Speech;
  const textOf = (one: Speech, state: 'scheduled' | 'completed' | 'cancelled', date = '2024-10') => {
    const dated = { date: parse(date), modality: 'planned' } as const;
    return plainText(dateView(one, dated, factRef('event', 'x', 'date'), { value: state }).text);
  };

  it('has a capital only where no label stands before it', () => {
    const dated = { date: parse('by 2030'), modality: 'target' } as const;
    const label = { ja: '採択', en: 'Adoption' };
    const said = [dated, { ...dated, label }].map((one) =>
      plainText(dateView(speech('en', 'public'), one, factRef('event', 'x', 'date')).text),
    );
    expect(said).toEqual(['By 2030 (target)', 'Adoption: by 2030 (target)']);
    const open = { date: parse('undated'), modality: 'planned', label } as const;
    const view = dateView(speech('en', 'public'), open, factRef('event', 'x', 'date'));
    expect([plainText(view.text), view.date]).toEqual(['Adoption: date not set', 'Date not set']);
  });

  it('tells internal readers of a planned date that has passed without a result', () => {
    expect(textOf(speech('ja', 'internal'), 'scheduled')).toBe('2024年10月（結果未確認）');
    expect(textOf(speech('en', 'internal'), 'scheduled')).toBe('October 2024 (unconfirmed)');
    expect(textOf(speech('en', 'public'), 'scheduled')).toBe('October 2024 (planned)');
    expect(textOf(speech('en', 'internal'), 'completed')).toBe('October 2024 (planned)');
  });

  it('does not call planned what nobody waits for any more', () => {
    expect(textOf(speech('ja', 'public'), 'cancelled', '2026-03')).toBe('2026年3月（中止）');
    expect(textOf(speech('en', 'internal'), 'cancelled')).toBe('October 2024 (cancelled)');
    expect(textOf(speech('ja', 'internal'), 'cancelled', 'undated')).toBe('時期未定（中止）');
  });
});
