import { type AnchorDate, type FuzzyDate, parseFuzzyDate } from '@shinrai/core';
import { foldNumber } from './fold.ts';
import { kanjiToDigits } from './kanji-number.ts';

/** A date as it was read from words. */
export interface ReadDate {
  readonly date: FuzzyDate;
  /** What the words say beyond the date and a date cannot hold: 頃, 上旬, 予定. */
  readonly rest: string;
}

/** Why words are not a date although they look like one. */
export type DateProblem = 'no-year' | 'relative' | 'no-such-day' | 'not-a-date';

export type DateReading = { readonly kind: 'date'; readonly read: ReadDate } | { readonly kind: DateProblem };

const ERAS: readonly (readonly [names: string, before: number])[] = [
  ['令和|令|R', 2018],
  ['平成|平|H', 1988],
  ['昭和|昭|S', 1925],
];

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH_NAME =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';

/** What may follow a date and makes it less exact or says that it is planned. */
const REST = /(?:\(?(?:予定|見込み?|頃|ごろ|目途|目処|を?めど|上旬|中旬|下旬|初旬|初め|半ば|末|前半|後半)\)?)+$/;
const BY = /(?:まで(?:に)?|以前|迄(?:に)?|中(?:に)?|内(?:に)?)$/;
const SINCE = /(?:以降|以後|から|より)$/;
const RELATIVE = /本年|今年|昨年|来年|再来年|翌年|今月|来月|先月|年内|年明け|年度末$|this |next |last /i;

/**
 * Reads a date as people write it: 令和6年10月1日, R6.10.1, 令6.10, 2024/10/1, 1 October 2024, FY2024, 令和6年度中,
 * 2024年10月頃. The date says no more than the words do: a month stays a month. A year that is not written is not guessed.
 *
 * @example readDate('令和六年十月') // { kind: 'date', read: { date: { kind: 'month', month: '2024-10' }, rest: '' } }
 */
export function readDate(written: string): DateReading {
  const exact = parseFuzzyDate(written);
  if (exact) return found(exact, '');
  const text = kanjiToDigits(foldNumber(written).replaceAll('元年', '1年')).replace(
    /\s*\([月火水木金土日](?:曜日?)?\)/g,
    '',
  );
  const rest = REST.exec(text)?.[0] ?? '';
  const bare = text.slice(0, text.length - rest.length).trim();
  const date = readWhole(bare);
  if (date === 'no-such-day') return { kind: date };
  if (date) return found(date, rest);
  if (RELATIVE.test(text)) return { kind: 'relative' };
  if (/^\d{1,2}(?:月(?:\d{1,2}日)?|[/.]\d{1,2})$/.test(bare)) return { kind: 'no-year' };
  return { kind: 'not-a-date' };
}

const found = (date: FuzzyDate, rest: string): DateReading => ({ kind: 'date', read: { date, rest } });

/** A date, a span of two, a date not later or not earlier than one. */
function readWhole(text: string): FuzzyDate | 'no-such-day' | undefined {
  const single = readSingle(text);
  if (single) return single;
  const english = /^(by|before|until|since|from)\s+(.+)$/i.exec(text);
  if (english) return open(/^(?:since|from)$/i.test(english[1] ?? '') ? 'since' : 'by', english[2] ?? '');
  const span = readSpan(text);
  if (span) return span;
  if (BY.test(text)) return open('by', text.replace(BY, ''));
  if (SINCE.test(text)) return open('since', text.replace(SINCE, ''));
  return readHalf(text);
}

function open(kind: 'by' | 'since', words: string): FuzzyDate | 'no-such-day' | undefined {
  const anchor = readSingle(words.trim());
  if (anchor === undefined || anchor === 'no-such-day') return anchor;
  return kind === 'by' ? { kind, latest: anchor } : { kind, earliest: anchor };
}

const HALVES: Readonly<Record<string, readonly [first: number, last: number]>> = {
  上半期: [4, 9],
  上期: [4, 9],
  下半期: [10, 15],
  下期: [10, 15],
  第1四半期: [4, 6],
  第2四半期: [7, 9],
  第3四半期: [10, 12],
  第4四半期: [13, 15],
};

/** Halves and quarters of a fiscal year: spans of months. */
function readHalf(text: string): FuzzyDate | undefined {
  const name = Object.keys(HALVES).find((half) => text.endsWith(half));
  const year = name && readSingle(text.slice(0, -name.length).replace(/[の ]$/, ''));
  if (!name || !year || year === 'no-such-day' || year.kind !== 'fiscal-year') return undefined;
  const month = (number: number) => `${year.year + (number > 12 ? 1 : 0)}-${pad(((number - 1) % 12) + 1)}`;
  const [first = 0, last = 0] = HALVES[name] ?? [];
  return { kind: 'month-range', start: month(first), end: month(last) };
}

/** Two dates of one kind with a wave, から or a dash between spaces; the second may leave out what it shares. */
function readSpan(text: string): FuzzyDate | undefined {
  const [, left = '', right = ''] = /^(.+?)\s*(?:~|から| - | to | through )\s*(.+?)(?:まで)?$/.exec(text) ?? [];
  const start = readSingle(left);
  if (!start || start === 'no-such-day') return undefined;
  const end = readSingle(right) ?? readSingle(`${sharedWith(left, right)}${right}`);
  if (!end || end === 'no-such-day') return undefined;
  return spanOf(start, end);
}

/** The year, or year and month, that the end of a span leaves to its beginning: 2024年11月4日～12月11日. */
function sharedWith(left: string, right: string): string {
  if (/^\d{1,2}月/.test(right)) return /^.*?年/.exec(left)?.[0] ?? '';
  if (/^\d{1,2}日$/.test(right)) return /^.*?月/.exec(left)?.[0] ?? '';
  return '';
}

function spanOf(start: AnchorDate, end: AnchorDate): FuzzyDate | undefined {
  if (start.kind === 'day' && end.kind === 'day') return parseFuzzyDate(`${start.day}/${end.day}`);
  if (start.kind === 'month' && end.kind === 'month') return parseFuzzyDate(`${start.month}/${end.month}`);
  if (start.kind === 'year' && end.kind === 'year') return parseFuzzyDate(`${start.year}/${end.year}`);
  if (start.kind === 'fiscal-year' && end.kind === 'fiscal-year')
    return parseFuzzyDate(`FY${start.year}/FY${end.year}`);
  return undefined;
}

/** A day, month, year or fiscal year. */
function readSingle(text: string): AnchorDate | 'no-such-day' | undefined {
  return readEra(text) ?? readWestern(text) ?? readEnglish(text);
}

const AFTER_YEAR = String.raw`(?:年|[./-])\s*(\d{1,2})(?:(?:月|[./-])\s*(\d{1,2})日?|月)?$`;

function readEra(text: string): AnchorDate | 'no-such-day' | undefined {
  for (const [names, before] of ERAS) {
    const start = new RegExp(`^(?:${names})\\s*(\\d{1,2})`, 'i').exec(text);
    if (!start || start[1] === '0') continue;
    return readAfterYear(before + Number(start[1]), text.slice(start[0].length));
  }
  return undefined;
}

function readWestern(text: string): AnchorDate | 'no-such-day' | undefined {
  const fiscal = /^FY\s?(\d{4})$/i.exec(text);
  if (fiscal) return { kind: 'fiscal-year', year: Number(fiscal[1]) };
  const digits = /^((?:19|20)\d{2})(\d{2})(\d{2})$/.exec(text);
  if (digits) return dayOf(Number(digits[1]), Number(digits[2]), Number(digits[3]));
  const start = /^(?:西暦)?((?:19|20)\d{2})(?:\s*\((?:令和|平成|R|H)\s*\d+\))?/.exec(text);
  return start ? readAfterYear(Number(start[1]), text.slice(start[0].length)) : undefined;
}

/** What follows the number of a year: nothing, 年, 年度, a month, a month and a day. */
function readAfterYear(year: number, rest: string): AnchorDate | 'no-such-day' | undefined {
  if (rest === '' || rest === '年') return { kind: 'year', year };
  if (/^年?度$|^FY$/i.test(rest)) return { kind: 'fiscal-year', year };
  const match = new RegExp(`^${AFTER_YEAR}`).exec(rest);
  if (!match) return undefined;
  const month = Number(match[1]);
  return match[2] === undefined ? monthOf(year, month) : dayOf(year, month, Number(match[2]));
}

/** 1 October 2024, October 1, 2024, October 2024. */
function readEnglish(text: string): AnchorDate | 'no-such-day' | undefined {
  const dayFirst = new RegExp(`^(?:(\\d{1,2})(?:st|nd|rd|th)?\\s+)?${MONTH_NAME},?\\s+(\\d{4})$`, 'i').exec(text);
  if (dayFirst) return fromEnglish(dayFirst[3], dayFirst[2], dayFirst[1]);
  const monthFirst = new RegExp(`^${MONTH_NAME}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})$`, 'i').exec(text);
  return monthFirst ? fromEnglish(monthFirst[3], monthFirst[1], monthFirst[2]) : undefined;
}

function fromEnglish(year: string | undefined, name: string | undefined, day: string | undefined) {
  const month = MONTHS.indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1;
  return day === undefined ? monthOf(Number(year), month) : dayOf(Number(year), month, Number(day));
}

const pad = (number: number) => String(number).padStart(2, '0');

function monthOf(year: number, month: number): AnchorDate | 'no-such-day' {
  return month >= 1 && month <= 12 ? { kind: 'month', month: `${year}-${pad(month)}` } : 'no-such-day';
}

function dayOf(year: number, month: number, day: number): AnchorDate | 'no-such-day' {
  const date = parseFuzzyDate(`${year}-${pad(month)}-${pad(day)}`);
  return date?.kind === 'day' ? date : 'no-such-day';
}
