import type { AnchorDate, FuzzyDate } from './fuzzy-date.ts';

const DAY = String.raw`\d{4}-\d{2}-\d{2}`;
const MONTH = String.raw`\d{4}-\d{2}`;
const YEAR = String.raw`\d{4}`;

type Reader = (match: RegExpExecArray) => FuzzyDate | undefined;

const ordered = <T extends string | number>(start: T, end: T) => start <= end;

/** The forms in the order in which they are tried; each pattern matches the whole text. */
const READERS: readonly (readonly [RegExp, Reader])[] = [
  [/^undated$/, () => ({ kind: 'undated' })],
  [new RegExp(`^(${DAY})$`), ([, day = '']) => (isDay(day) ? { kind: 'day', day } : undefined)],
  [
    new RegExp(`^(${DAY})/(${DAY})$`),
    ([, start = '', end = '']) =>
      isDay(start) && isDay(end) && ordered(start, end) ? { kind: 'day-range', start, end } : undefined,
  ],
  [new RegExp(`^(${MONTH})$`), ([, month = '']) => (isMonth(month) ? { kind: 'month', month } : undefined)],
  [
    new RegExp(`^(${MONTH})/(${MONTH})$`),
    ([, start = '', end = '']) =>
      isMonth(start) && isMonth(end) && ordered(start, end) ? { kind: 'month-range', start, end } : undefined,
  ],
  [new RegExp(`^(${YEAR})$`), ([, year]) => ({ kind: 'year', year: Number(year) })],
  [
    new RegExp(`^(${YEAR})/(${YEAR})$`),
    ([, start, end]) =>
      ordered(Number(start), Number(end)) ? { kind: 'year-range', start: Number(start), end: Number(end) } : undefined,
  ],
  [new RegExp(`^FY(${YEAR})$`), ([, year]) => ({ kind: 'fiscal-year', year: Number(year) })],
  [
    new RegExp(`^FY(${YEAR})/FY(${YEAR})$`),
    ([, start, end]) =>
      ordered(Number(start), Number(end))
        ? { kind: 'fiscal-year-range', start: Number(start), end: Number(end) }
        : undefined,
  ],
  [/^by (.+)$/, ([, written = '']) => withAnchor(written, (latest) => ({ kind: 'by', latest }))],
  [/^since (.+)$/, ([, written = '']) => withAnchor(written, (earliest) => ({ kind: 'since', earliest }))],
  [
    /^([1-9]\d{0,3}) (year|month|day)s? from (.+)$/,
    ([, count, unit, written = '']) =>
      withAnchor(written, (start) => ({ kind: 'span', count: Number(count), unit: unit as 'year', start })),
  ],
];

/**
 * Reads a date in one of the forms of FUZZY_DATE_FORMS. Gives undefined for anything else, also for days that no
 * calendar has (2023-02-30) and ranges that end before they start. Days and months follow ISO 8601, fiscal years the
 * Japanese one.
 */
export function parseFuzzyDate(written: string): FuzzyDate | undefined {
  const text = written.trim();
  for (const [pattern, read] of READERS) {
    const match = pattern.exec(text);
    if (match) return read(match);
  }
  return undefined;
}

function withAnchor(written: string, build: (anchor: AnchorDate) => FuzzyDate): FuzzyDate | undefined {
  const anchor = parseFuzzyDate(written);
  return anchor && isAnchor(anchor) ? build(anchor) : undefined;
}

function isAnchor(date: FuzzyDate): date is AnchorDate {
  return date.kind === 'day' || date.kind === 'month' || date.kind === 'year' || date.kind === 'fiscal-year';
}

function isDay(day: string): boolean {
  const parsed = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().slice(0, 10) === day;
}

function isMonth(month: string): boolean {
  return isDay(`${month}-01`);
}
