import { escapeHtml } from '@shinrai/templating';
import type { CoursePointView, CourseRow } from '@shinrai/views';

/** Units of the drawing: the longest bar, and the height of a bar and of the room between two. */
const WIDTH = 400;
const BAR = 12;
const ROOM = 6;

/**
 * The course of one count as bars, one an edition, the present last. Filled is what is implemented or ongoing, open what
 * is planned or otherwise stated, dashed that of which nothing is stated: a copier in black and white takes nothing from
 * it. `longest` is the largest total of all rows, so that their bars are to one scale.
 */
export function courseSvg({ points }: CourseRow, longest: number): string {
  const height = points.length * (BAR + ROOM) - ROOM;
  const bars = points.map((point, at) => barOf(point, at * (BAR + ROOM), WIDTH / Math.max(longest, 1)));
  const words = points.map(({ edition, text }) => `${edition}: ${text}`).join('; ');
  return `<svg class="course-bars" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${escapeHtml(words)}">${bars.join('')}</svg>`;
}

/** The largest total of all rows and editions. */
export const longestOf = (rows: readonly CourseRow[]): number =>
  Math.max(0, ...rows.flatMap(({ points }) => points.map(({ total }) => total)));

function barOf({ delivering, notStated, total }: CoursePointView, y: number, unit: number): string {
  const parts = [
    { name: 'delivering', from: 0, count: delivering },
    { name: 'other', from: delivering, count: total - delivering - notStated },
    { name: 'not-stated', from: total - notStated, count: notStated },
  ];
  return parts
    .filter(({ count }) => count > 0)
    .map(
      ({ name, from, count }) =>
        `<rect class="${name}" x="${round(from * unit + 0.5)}" y="${y + 0.5}" width="${round(count * unit - 1)}" height="${BAR - 1}"></rect>`,
    )
    .join('');
}

const round = (number: number): number => Math.round(number * 100) / 100;
