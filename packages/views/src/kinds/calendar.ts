import { type Plan, select } from '@shinrai/core';
import { calendarPlace, formatOnSheet, monthName, namesDays } from '../parts/calendar-date.ts';
import {
  type CalendarEntry,
  type CalendarItem,
  type CalendarStanding,
  calendarItems,
} from '../parts/calendar-entry.ts';
import { formatDate } from '../parts/date.ts';
import { type Frame, frameOf } from '../parts/frame.ts';
import { factRef, type Line, plainText, words } from '../parts/inline.ts';
import { type PillarHead, pillarHead } from '../parts/pillar.ts';
import { bracketed, inLanguage, type Speech } from '../parts/speech.ts';
import type { Request } from '../request.ts';
import { scopeTitle } from './scope-title.ts';

/** A month on the sheet of its year. */
export interface CalendarMonth {
  /** 1 to 12. */
  readonly number: number;
  /** 8月, August. */
  readonly name: string;
  /** The day of the data, in the month where it lies; null in all others. */
  readonly asOf: Line | null;
  /** Those with a day first, in its order; then those of which no more than the month is known. */
  readonly entries: readonly CalendarEntry[];
}

/** The sheet of a calendar year. */
export interface CalendarYear {
  readonly year: number;
  /** 2024年, 2024. */
  readonly name: string;
  /** What is known by year or fiscal year only, or goes over more than a month. */
  readonly spanning: readonly CalendarEntry[];
  readonly months: readonly CalendarMonth[];
  /** Whether no month has anything: what is known of the year is known by the year only. */
  readonly isBlank: boolean;
}

/** What happened and what is to come, sheet by sheet, never more precise than it is known. */
export interface CalendarView {
  readonly kind: 'calendar';
  readonly frame: Frame;
  /** What the calendar is about. */
  readonly title: Line;
  readonly pillars: readonly PillarHead[];
  /** The standings that occur, for the key of the symbols. */
  readonly standings: readonly CalendarStanding[];
  readonly years: readonly CalendarYear[];
  /** What is to come at a time that nobody has set. */
  readonly undated: readonly CalendarEntry[];
}

/** How many years before and after the day of the data have a sheet, where anything is known of them. */
const REACH = 1;

/** Makes the calendar of a plan or of a part of it. There is always at least the sheet of the year of the data. */
export function calendarView(plan: Plan, request: Request): CalendarView {
  const speech = { plan, ...request };
  const selection = select(plan, request.scope);
  const items = calendarItems(speech, selection).toSorted(bySort);
  const today = Number(plan.asOf.slice(0, 4));
  const near = Array.from({ length: 2 * REACH + 1 }, (_, index) => today - REACH + index);
  const years = near.filter((year) => items.some((item) => startsIn(item, year)));
  const title = scopeTitle(speech, request.scope);
  const scope = request.scope.kind === 'plan' ? '' : plainText(title);
  const kind = inLanguage(speech, { ja: '年間予定表', en: 'Calendar' });
  const sheets = (years.length === 0 ? [today] : years).map((year) => sheet(speech, items, year));
  const undated = items
    .filter(({ date, isPlanned }) => date.kind === 'undated' && isPlanned)
    .map((item) => item.on(null));
  return {
    kind: 'calendar',
    frame: frameOf(speech, [scope, kind].filter(Boolean).join(inLanguage(speech, { ja: '　', en: ' – ' }))),
    title,
    pillars: selection.pillars.map(({ pillar }) => pillarHead(speech, pillar)),
    standings: standingsOf([...sheets.flatMap(entriesOf), ...undated]),
    years: sheets,
    undated,
  };
}

const entriesOf = ({ spanning, months }: CalendarYear) => [...spanning, ...months.flatMap(({ entries }) => entries)];

const standingsOf = (entries: readonly CalendarEntry[]) =>
  (['happened', 'ahead', 'overdue'] as const).filter((standing) =>
    entries.some((entry) => entry.standing === standing),
  );

function sheet(speech: Speech, items: readonly CalendarItem[], year: number): CalendarYear {
  const months = Array.from({ length: 12 }, (_, index) => month(speech, items, year, index + 1));
  return {
    year,
    name: formatDate({ kind: 'year', year }, speech.language),
    spanning: items.filter((item) => spans(item, year)).map((item) => item.on(year)),
    months,
    isBlank: months.every(({ entries }) => entries.length === 0),
  };
}

function month(speech: Speech, items: readonly CalendarItem[], year: number, number: number): CalendarMonth {
  const { asOf } = speech.plan;
  const iso = `${year}-${String(number).padStart(2, '0')}`;
  const here = items.filter(({ date }) => {
    const place = calendarPlace(date);
    return place?.kind === 'month' && place.month === iso;
  });
  return {
    number,
    name: monthName(iso, speech.language),
    asOf: asOf.startsWith(iso) ? asOfLine(speech, year) : null,
    entries: here.toSorted(daysFirst).map((item) => item.on(year)),
  };
}

function asOfLine(speech: Speech, year: number): Line {
  const { head, asOf } = speech.plan;
  const day = formatOnSheet({ kind: 'day', day: asOf }, year, speech.language);
  const isInferred = head.asOf.basis === 'inferred' && head.asOf.date === asOf;
  const remark = isInferred ? bracketed(speech, inLanguage(speech, { ja: '推定', en: 'inferred' })) : '';
  return words(
    inLanguage(speech, { ja: `${day}現在${remark}`, en: `As of ${day}${remark}` }),
    factRef('plan', head.id, 'asOf'),
  );
}

const spans = ({ date }: CalendarItem, year: number) => {
  const place = calendarPlace(date);
  return place?.kind === 'years' && place.first <= year && year <= place.last;
};

/** Whether something of a year is more than the rest of what began before: only that calls for a sheet. */
const startsIn = ({ date }: CalendarItem, year: number) => {
  const place = calendarPlace(date);
  if (place === undefined) return false;
  return place.kind === 'month' ? place.month.startsWith(String(year)) : place.first === year;
};

const bySort = (a: CalendarItem, b: CalendarItem) => (a.sort < b.sort ? -1 : a.sort > b.sort ? 1 : 0);

/** Keeps the order by date within both halves. */
const daysFirst = (a: CalendarItem, b: CalendarItem) => Number(namesDays(b.date)) - Number(namesDays(a.date));
