/** How Japanese documents count years: in Western years, in eras, or in both with the era in brackets. */
export type Calendar = 'western' | 'era' | 'both';

const ERAS = [
  { name: '令和', since: '2019-05-01' },
  { name: '平成', since: '1989-01-08' },
  { name: '昭和', since: '1926-12-25' },
  { name: '大正', since: '1912-07-30' },
  { name: '明治', since: '1868-10-23' },
] as const;

/** The year of an era on a day, its first one as 元; undefined before the eras that are counted here. */
function eraYear(iso: string): string | undefined {
  const era = ERAS.find(({ since }) => since <= iso);
  if (!era) return undefined;
  const count = Number(iso.slice(0, 4)) - Number(era.since.slice(0, 4)) + 1;
  return `${era.name}${count === 1 ? '元' : count}`;
}

const join = (calendar: Calendar, western: string, era: string | undefined): string => {
  if (calendar === 'western' || era === undefined) return western;
  return calendar === 'era' ? era : `${western}（${era}）`;
};

/** The year of a day: 2024年, 令和6年, or 2024年（令和6年）. */
export function yearOfDay(iso: string, calendar: Calendar): string {
  const era = eraYear(iso);
  return join(calendar, `${Number(iso.slice(0, 4))}年`, era && `${era}年`);
}

/** The year of a month; where the era changed in it, the later one. */
export const yearOfMonth = (iso: string, calendar: Calendar): string => yearOfDay(`${iso.slice(0, 7)}-31`, calendar);

/** A whole year; where the era changed in it, both: 平成31年・令和元年. */
export function wholeYear(year: number, calendar: Calendar): string {
  const eras = [eraYear(`${year}-01-01`), eraYear(`${year}-12-31`)].flatMap((era) => (era ? [`${era}年`] : []));
  return join(calendar, `${year}年`, eras.length > 0 ? [...new Set(eras)].join('・') : undefined);
}

/** A fiscal year, named as it was called once the era of most of it was known: 令和元年度. */
export function fiscalYear(year: number, calendar: Calendar): string {
  const era = eraYear(`${year}-05-01`);
  return join(calendar, `${year}年度`, era && `${era}年度`);
}
