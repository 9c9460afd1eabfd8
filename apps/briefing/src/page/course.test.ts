import type { CourseRow } from '@shinrai/views';
import { expect, it } from 'vitest';
import { courseSvg, longestOf } from './course.ts';

const point = (edition: string, delivering: number, notStated: number, total: number) => ({
  edition,
  delivering,
  notStated,
  total,
  text: `${delivering} of ${total}`,
});

const row: CourseRow = {
  level: 'plan',
  id: null,
  name: [],
  points: [point('2024-10', 2, 1, 4), point('2025-10', 4, 0, 4)],
};

it('draws a bar an edition to one scale, and tells its numbers', () => {
  const svg = courseSvg(row, longestOf([row]));
  expect(svg).toContain('aria-label="2024-10: 2 of 4; 2025-10: 4 of 4"');
  const bars = [...svg.matchAll(/class="([a-z-]+)" x="([\d.]+)" y="([\d.]+)" width="([\d.]+)"/g)];
  expect(bars.map(([, name, x, y, width]) => [name, Number(x), Number(y), Number(width)])).toEqual([
    ['delivering', 0.5, 0.5, 199],
    ['other', 200.5, 0.5, 99],
    ['not-stated', 300.5, 0.5, 99],
    ['delivering', 0.5, 18.5, 399],
  ]);
});

it('leaves out what there is none of', () => {
  expect(courseSvg({ ...row, points: [point('a', 0, 0, 0)] }, 0)).not.toContain('<rect');
});
