import type { DateView, EventRow } from '@shinrai/views';

/** The span of time that a timeline shows, in whole years, with the day of the data. Days are ISO 8601. */
export interface Axis {
  readonly from: number;
  readonly to: number;
  readonly asOf: string;
}

/** Size of the drawing in its own units; the page scales it to the width of its column. */
const WIDTH = 240;
const HEIGHT = 16;
const DAY = 86_400_000;

const dayNumber = (iso: string) => Date.parse(`${iso}T00:00:00Z`) / DAY;

/** How many years before and after the day of the data a timeline reaches at most. */
const REACH = 5;

/**
 * The axis that holds the dated events in whole years, as far as they lie within five years of the day of the data: one
 * event long ago must not press all others together. Undefined when nothing has a date.
 */
export function axisOf(events: readonly EventRow[], asOf: string): Axis | undefined {
  const today = Number(asOf.slice(0, 4));
  const years = events
    .flatMap(({ when }) => [when.earliest, when.latest])
    .flatMap((iso) => (iso === null ? [] : [Number(iso.slice(0, 4))]));
  if (years.length === 0) return undefined;
  const near = years.filter((year) => Math.abs(year - today) <= REACH);
  return { from: Math.min(today, ...near), to: Math.max(today, ...near) + 1, asOf };
}

/** The years of the axis with their ticks, as the head of the column. */
export function axisSvg(axis: Axis): string {
  const years = Array.from({ length: axis.to - axis.from }, (_, index) => axis.from + index);
  const labels = years.map((year) => {
    const [left, right] = [position(axis, `${year}-01-01`), position(axis, `${year + 1}-01-01`)];
    return `<line x1="${left}" y1="3" x2="${left}" y2="${HEIGHT}" class="tick"></line><text x="${round((left + right) / 2)}" y="11" text-anchor="middle">${year}</text>`;
  });
  return svg(labels.join(''));
}

/**
 * One event on the axis: a filled mark for what happened, an outlined one for what is planned, as wide as the date is
 * vague; nothing where no date is known or it lies outside the axis. The line is the day of the data.
 */
export function stripSvg(axis: Axis, when: DateView): string {
  const today = position(axis, axis.asOf);
  const grid = Array.from({ length: axis.to - axis.from }, (_, index) => position(axis, `${axis.from + index}-01-01`))
    .map((x) => `<line x1="${x}" y1="0" x2="${x}" y2="${HEIGHT}" class="tick"></line>`)
    .join('');
  return svg(`${grid}<line x1="${today}" y1="0" x2="${today}" y2="${HEIGHT}" class="today"></line>${mark(axis, when)}`);
}

function mark(axis: Axis, { earliest, latest, timing }: DateView): string {
  const [start, end] = [earliest ?? latest, latest ?? earliest];
  if (start === null || end === null || !isOnAxis(axis, start, end)) return '';
  const left = position(axis, start);
  const width = Math.max(5, position(axis, end) - left);
  const x = Math.min(left, WIDTH - width);
  return `<rect x="${round(x)}" y="4.5" width="${round(width)}" height="7" rx="2" class="${timing === 'past' ? 'past' : 'planned'}"></rect>`;
}

const isOnAxis = (axis: Axis, start: string, end: string) => end >= `${axis.from}-01-01` && start < `${axis.to}-01-01`;

function position(axis: Axis, iso: string): number {
  const [start, end] = [dayNumber(`${axis.from}-01-01`), dayNumber(`${axis.to}-01-01`)];
  return round(Math.min(1, Math.max(0, (dayNumber(iso) - start) / (end - start))) * WIDTH);
}

const round = (value: number) => Math.round(value * 10) / 10;

const svg = (content: string) =>
  `<svg class="strip" viewBox="0 0 ${WIDTH} ${HEIGHT}" aria-hidden="true">${content}</svg>`;
