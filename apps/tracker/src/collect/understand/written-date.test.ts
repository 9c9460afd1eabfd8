import { FUZZY_DATE_FORMS, writeFuzzyDate } from '@shinrai/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readDate } from './written-date.ts';

const read = (written: string) => {
  const reading = readDate(written);
  if (reading.kind !== 'date') return reading.kind;
  const { date, rest } = reading.read;
  return rest === '' ? writeFuzzyDate(date) : `${writeFuzzyDate(date)} (${rest})`;
};

test.each([
  ['令和6年10月1日', '2024-10-01'],
  ['令和６年１０月１日（火）', '2024-10-01'],
  ['令和六年十月一日', '2024-10-01'],
  ['令和六年十月', '2024-10'],
  ['令和元年5月', '2019-05'],
  ['令和元年', '2019'],
  ['令和6年', '2024'],
  ['令和6年度', 'FY2024'],
  ['令和６年度中', 'by FY2024'],
  ['令和6年度上半期', '2024-04/2024-09'],
  ['2024年度第4四半期', '2025-01/2025-03'],
  ['R6.10.1', '2024-10-01'],
  ['R6.10', '2024-10'],
  ['R6', '2024'],
  ['R6年度', 'FY2024'],
  ['令6.10.1', '2024-10-01'],
  ['平成30年4月1日', '2018-04-01'],
  ['H30/4/1', '2018-04-01'],
  ['昭和49年', '1974'],
  ['2024年10月1日', '2024-10-01'],
  ['2024（令和6）年10月', '2024-10'],
  ['二〇二四年十月', '2024-10'],
  ['2024/10/1', '2024-10-01'],
  ['2024.6', '2024-06'],
  ['2024-6-1', '2024-06-01'],
  ['20241001', '2024-10-01'],
  ['2024', '2024'],
  ['2024年度', 'FY2024'],
  ['1 October 2024', '2024-10-01'],
  ['1st Oct. 2024', '2024-10-01'],
  ['October 1, 2024', '2024-10-01'],
  ['Oct 2024', '2024-10'],
  ['by March 2025', 'by 2025-03'],
  ['since 2014', 'since 2014'],
  ['2030年まで', 'by 2030'],
  ['令和7年3月末まで', 'not-a-date'],
  ['2025年4月以降', 'since 2025-04'],
  ['2024年11月4日～12月11日', '2024-11-04/2024-12-11'],
  ['2024年11月4日〜11日', '2024-11-04/2024-11-11'],
  ['令和6年10月から令和7年3月まで', '2024-10/2025-03'],
  ['2021~2025年', '2021/2025'],
  ['令和6年10月頃', '2024-10 (頃)'],
  ['2024年10月上旬（予定）', '2024-10 (上旬(予定))'],
  ['10月1日', 'no-year'],
  ['10/1', 'no-year'],
  ['本年11月', 'relative'],
  ['来年度', 'relative'],
  ['2024年2月30日', 'no-such-day'],
  ['2024/13', 'no-such-day'],
  ['随時', 'not-a-date'],
  ['第3回会合', 'not-a-date'],
  ['3', 'not-a-date'],
  ['', 'not-a-date'],
])('%s is %s', (written, expected) => expect(read(written)).toBe(expected));

test.each(FUZZY_DATE_FORMS.map(({ example }) => example))('the form of data files is read as it is: %s', (example) => {
  expect(read(example)).toBe(example);
});

const ERAS = [
  { name: '令和', letter: 'R', before: 2018, first: 1, last: 99 },
  { name: '平成', letter: 'H', before: 1988, first: 1, last: 31 },
];
const era = fc.constantFrom(...ERAS);
const wide = (text: string) => text.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

test('a day in any form is that day, and a month never becomes a day', () => {
  fc.assert(
    fc.property(
      era,
      fc.nat(),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 28 }),
      fc.boolean(),
      (one, n, month, day, isWide) => {
        const year = one.first + (n % (one.last - one.first + 1));
        const iso = `${year + one.before}-${String(month).padStart(2, '0')}`;
        const isoDay = `${iso}-${String(day).padStart(2, '0')}`;
        const as = (text: string) => read(isWide ? wide(text) : text);
        const number = year === 1 ? '元' : String(year);
        expect(as(`${one.name}${number}年${month}月${day}日`)).toBe(isoDay);
        expect(as(`${one.letter}${year}.${month}.${day}`)).toBe(isoDay);
        expect(as(`${one.name[0]}${year}.${month}.${day}`)).toBe(isoDay);
        expect(as(`${one.name}${number}年${month}月`)).toBe(iso);
        expect(as(`${one.name}${number}年度`)).toBe(`FY${year + one.before}`);
        if (year + one.before < 2100) expect(as(`${year + one.before}年${month}月`)).toBe(iso);
      },
    ),
  );
});

test('whatever is written, reading never throws', () => {
  const piece = fc.constantFrom(
    '令和',
    '元',
    '六',
    '年',
    '月',
    '日',
    '度',
    '~',
    '.',
    '/',
    'R',
    '10',
    '2024',
    '末',
    'まで',
    ' ',
    'FY',
    '十',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(piece, { maxLength: 8 }).map((parts) => parts.join('')),
      ),
      (text) => {
        readDate(text);
      },
    ),
  );
});
