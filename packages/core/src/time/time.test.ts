import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateBounds } from './bounds.ts';
import { compareDates, isAhead, isOver } from './compare.ts';
import { toEdtf } from './edtf.ts';
import { FUZZY_DATE_FORMS } from './forms.ts';
import { parseFuzzyDate } from './parse.ts';
import { writeFuzzyDate } from './write.ts';

const parse = (written: string) => {
  const date = parseFuzzyDate(written);
  if (!date) throw new Error(`not a date: ${written}`);
  return date;
};

describe('parseFuzzyDate', () => {
  it.each(FUZZY_DATE_FORMS.map(({ example }) => example))('reads the example %s', (example) => {
    expect(parseFuzzyDate(example)).toBeDefined();
  });

  it.each([
    '2023-02-30',
    '2024-13',
    '2024-12-11/2024-11-04',
    '2025/2021',
    'FY24',
    '令和6年',
    'by undated',
    '',
    '0 years from 2024',
    'soon',
  ])('refuses %j', (written) => expect(parseFuzzyDate(written)).toBeUndefined());
});

describe('dateBounds', () => {
  it.each([
    ['2023-08-22', '2023-08-22', '2023-08-22'],
    ['2024-11-04/2024-12-11', '2024-11-04', '2024-12-11'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2024', '2024-01-01', '2024-12-31'],
    ['FY2024', '2024-04-01', '2025-03-31'],
    ['FY2023/FY2027', '2023-04-01', '2028-03-31'],
    ['2021/2025', '2021-01-01', '2025-12-31'],
    ['by 2030', undefined, '2030-12-31'],
    ['by FY2024', undefined, '2025-03-31'],
    ['since 2014', '2014-01-01', undefined],
    ['3 years from 2023-09', '2023-09-01', '2026-08-31'],
    ['10 years from 2024', '2024-01-01', '2033-12-31'],
    ['undated', undefined, undefined],
  ])('%s', (written, earliest, latest) => {
    expect(dateBounds(parse(written))).toEqual({ ...(earliest && { earliest }), ...(latest && { latest }) });
  });

  it('never ends before it starts', () => {
    const day = fc
      .date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(
        day,
        fc.integer({ min: 1, max: 50 }),
        fc.constantFrom('year', 'month', 'day'),
        (start, count, unit) => {
          const { earliest = '', latest = '' } = dateBounds(parse(`${count} ${unit}s from ${start}`));
          expect(earliest <= latest).toBe(true);
        },
      ),
    );
  });
});

describe('order', () => {
  it('puts undated last and the more precise first', () => {
    const written = ['undated', '2024', '2023-08-22', '2024-01', 'by 2030'];
    expect(written.toSorted((a, b) => compareDates(parse(a), parse(b)))).toEqual([
      '2023-08-22',
      '2024-01',
      '2024',
      'by 2030',
      'undated',
    ]);
  });

  it('knows what is over and what is ahead', () => {
    expect(isOver(parse('2024-09'), '2024-10-01')).toBe(true);
    expect(isOver(parse('2024-10'), '2024-10-01')).toBe(false);
    expect(isAhead(parse('2024-11'), '2024-10-01')).toBe(true);
    expect(isOver(parse('undated'), '2024-10-01')).toBe(false);
  });
});

describe('toEdtf', () => {
  it.each([
    ['2024-11', '2024-11'],
    ['FY2024', '2024-04-01/2025-03-31'],
    ['by 2030', '../2030-12-31'],
    ['since 2014', '2014-01-01/..'],
    ['undated', ''],
  ])('%s is %s', (written, edtf) => expect(toEdtf(parse(written))).toBe(edtf));
});

it.each(FUZZY_DATE_FORMS.map(({ example }) => example))('a date is written as it was read: %s', (example) => {
  expect(writeFuzzyDate(parse(example))).toBe(example);
});
