import {
  type AnchorDate,
  type Dated,
  type Delivery,
  dateBounds,
  type FuzzyDate,
  isOverdue,
  type Language,
  sortKey,
} from '@shinrai/core';
import { STATE_WORDS } from '../words/codes.ts';
import { dateInSentence } from './date-line.ts';
import { type Calendar, fiscalYear, wholeYear, yearOfDay, yearOfMonth } from './era.ts';
import { type Doubt, type FactRef, type Line, words } from './inline.ts';
import { bracketed, inLanguage, type Speech } from './speech.ts';
import { textLine } from './text.ts';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const split = (iso: string) => iso.split('-').map(Number) as [year: number, month: number, day: number];

/**
 * A date in words, never more precise than it is: 2024年11月4日～12月11日, 4 November – 11 December 2024. Japanese fiscal
 * years are 年度, FY in English. Which years Japanese counts in is a matter of house style: Western ones unless given.
 */
export function formatDate(date: FuzzyDate, language: Language, calendar: Calendar = 'western'): string {
  return language === 'ja' ? formatJapanese(date, calendar) : formatEnglish(date);
}

/** The words of a date that stands alone, as at the head of a cell: By the end of FY2024. */
export function dateAlone(date: FuzzyDate, language: Language, calendar: Calendar = 'western'): string {
  const said = formatDate(date, language, calendar);
  return `${said.charAt(0).toUpperCase()}${said.slice(1)}`;
}

function formatJapanese(date: FuzzyDate, calendar: Calendar): string {
  const [day, month] = [(iso: string) => dayJa(iso, calendar), (iso: string) => monthJa(iso, calendar)];
  const [year, fiscal] = [
    (count: number) => wholeYear(count, calendar),
    (count: number) => fiscalYear(count, calendar),
  ];
  switch (date.kind) {
    case 'day':
      return day(date.day);
    case 'day-range':
      return `${day(date.start)}～${dayWithin(date.start, date.end, calendar)}`;
    case 'month':
      return month(date.month);
    case 'month-range':
      return date.start.slice(0, 4) === date.end.slice(0, 4)
        ? `${month(date.start)}～${split(date.end)[1]}月`
        : `${month(date.start)}～${month(date.end)}`;
    case 'year':
      return year(date.year);
    case 'year-range':
      return `${year(date.start)}～${year(date.end)}`;
    case 'fiscal-year':
      return fiscal(date.year);
    case 'fiscal-year-range':
      return `${fiscal(date.start)}～${fiscal(date.end)}`;
    case 'by':
      return date.latest.kind === 'fiscal-year'
        ? `${fiscal(date.latest.year)}中`
        : `${formatJapanese(date.latest, calendar)}まで`;
    case 'since':
      return `${formatJapanese(date.earliest, calendar)}以来`;
    case 'span':
      return `${formatJapanese(date.start, calendar)}から${date.count}${{ year: '年間', month: 'か月間', day: '日間' }[date.unit]}`;
    case 'undated':
      return '時期未定';
  }
}

const dayJa = (iso: string, calendar: Calendar) => {
  const [, month, day] = split(iso);
  return `${yearOfDay(iso, calendar)}${month}月${day}日`;
};

const monthJa = (iso: string, calendar: Calendar) => `${yearOfMonth(iso, calendar)}${split(iso)[1]}月`;

function dayWithin(start: string, end: string, calendar: Calendar): string {
  const [year, month] = split(start);
  const [endYear, endMonth, endDay] = split(end);
  if (year !== endYear) return dayJa(end, calendar);
  return month === endMonth ? `${endDay}日` : `${endMonth}月${endDay}日`;
}

function formatEnglish(date: FuzzyDate): string {
  switch (date.kind) {
    case 'day':
      return dayEn(date.day);
    case 'day-range':
      return dayRangeEn(date.start, date.end);
    case 'month':
      return monthEn(date.month);
    case 'month-range':
      return date.start.slice(0, 4) === date.end.slice(0, 4)
        ? `${MONTHS[split(date.start)[1] - 1]}–${monthEn(date.end)}`
        : `${monthEn(date.start)} – ${monthEn(date.end)}`;
    case 'year':
      return String(date.year);
    case 'year-range':
      return `${date.start}–${date.end}`;
    case 'fiscal-year':
      return `FY${date.year}`;
    case 'fiscal-year-range':
      return `FY${date.start}–FY${date.end}`;
    case 'by':
      return `by ${endOf(date.latest)}`;
    case 'since':
      return `since ${formatEnglish(date.earliest)}`;
    case 'span':
      return `${date.count} ${date.unit}${date.count === 1 ? '' : 's'} from ${formatEnglish(date.start)}`;
    case 'undated':
      return 'Date not set';
  }
}

const endOf = (date: AnchorDate) => (date.kind === 'fiscal-year' ? `the end of FY${date.year}` : formatEnglish(date));

const dayEn = (iso: string) => {
  const [year, month, day] = split(iso);
  return `${day} ${MONTHS[month - 1]} ${year}`;
};

const monthEn = (iso: string) => {
  const [year, month] = split(iso);
  return `${MONTHS[month - 1]} ${year}`;
};

function dayRangeEn(start: string, end: string): string {
  const [year, month, day] = split(start);
  const [endYear, endMonth] = split(end);
  if (year !== endYear) return `${dayEn(start)} – ${dayEn(end)}`;
  return month === endMonth ? `${day}–${dayEn(end)}` : `${day} ${MONTHS[month - 1]} – ${dayEn(end)}`;
}

/** Whether something is behind, ahead, or at a time that nobody has said. */
export type Timing = 'past' | 'ahead' | 'undated';

/** A date of an entity as it is printed. */
export interface DateView {
  /** With its label, and with (planned), (target) or (inferred) behind it where that holds; it can begin a cell. */
  readonly text: Line;
  /** The bare date. */
  readonly date: string;
  readonly timing: Timing;
  readonly modality: Dated['modality'];
  readonly earliest: string | null;
  readonly latest: string | null;
  /** Sorts as the date does. */
  readonly sort: string;
}

/**
 * Phrases a date of an entity; one that has passed while nobody said what came of it is overdue. Internal readers are
 * told so where the state is known: （結果未確認）. One that nobody waits for any more says why: （中止）.
 */
export function dateView(speech: Speech, dated: Dated, ref: FactRef, state?: Delivery): DateView {
  const { earliest, latest } = dateBounds(dated.date);
  const date =
    dated.date.kind === 'undated'
      ? undatedWords(speech, dated)
      : dateAlone(dated.date, speech.language, speech.calendar);
  const doubt = doubtOf(speech, dated, state);
  const label = dated.label
    ? [...textLine(speech, dated.label, ref), ...words(inLanguage(speech, { ja: '：', en: ': ' }))]
    : [];
  const said = words(`${date}${remarks(speech, dated, doubt, state)}`, ref, doubt);
  return {
    text: dated.label ? [...label, ...dateInSentence(said)] : said,
    date,
    timing: timingOf(dated),
    modality: dated.modality,
    earliest: earliest ?? null,
    latest: latest ?? null,
    sort: sortKey(dated.date),
  };
}

function doubtOf({ plan }: Speech, dated: Dated, state: Delivery | undefined): Doubt | undefined {
  if (state && isOverdue(dated, state, plan.asOf)) return 'overdue';
  if (dated.basis === 'inferred') return 'inferred';
  return dated.date.kind === 'undated' ? 'not-stated' : undefined;
}

function undatedWords(speech: Speech, dated: Dated): string {
  return dated.modality === 'planned' || dated.modality === 'target'
    ? inLanguage(speech, { ja: '時期未定', en: 'Date not set' })
    : inLanguage(speech, { ja: '時期の記載なし', en: 'Date not stated' });
}

function timingOf(dated: Dated): Timing {
  if (dated.date.kind === 'undated') return 'undated';
  return dated.modality === 'planned' || dated.modality === 'target' ? 'ahead' : 'past';
}

const MODALITY_WORDS = {
  ja: { planned: '予定', target: '目標' },
  en: { planned: 'planned', target: 'target' },
} as const;

/** States in which nothing is to be expected of a date that was planned: lists without a state then say that. */
const ENDED = new Set<Delivery['value']>(['suspended', 'cancelled', 'superseded']);

const isEnded = (state: Delivery | undefined): state is Delivery => state !== undefined && ENDED.has(state.value);

function plannedWord(speech: Speech, doubt: Doubt | undefined, state: Delivery | undefined): string {
  if (doubt === 'overdue' && speech.audience === 'internal')
    return inLanguage(speech, { ja: '結果未確認', en: 'unconfirmed' });
  return isEnded(state)
    ? STATE_WORDS[state.value][speech.language].toLowerCase()
    : MODALITY_WORDS[speech.language].planned;
}

function remarks(speech: Speech, dated: Dated, doubt: Doubt | undefined, state: Delivery | undefined): string {
  const words = MODALITY_WORDS[speech.language];
  const isDated = dated.date.kind !== 'undated';
  const planned = plannedWord(speech, doubt, state);
  const list = [
    ...(dated.modality === 'planned' && (isDated || isEnded(state)) ? [planned] : []),
    ...(isDated && dated.modality === 'target' ? [words.target] : []),
    ...(dated.basis === 'inferred' ? [inLanguage(speech, { ja: '推定', en: 'inferred' })] : []),
  ];
  return list.length === 0 ? '' : bracketed(speech, list.join(inLanguage(speech, { ja: '・', en: ', ' })));
}
