import { expect, test } from 'vitest';
import { loadPlan } from '../load/index.ts';
import type { Plan } from '../model/linked-plan.ts';
import { progressPoint } from './course.ts';

const FIXTURE = new URL('../../../../test/fixtures/two-pillars', import.meta.url).pathname;

test('actions are counted once in plan and pillar, action lines by their actions', async () => {
  const point = progressPoint('2025-04', (await loadPlan(FIXTURE)).plan as Plan);
  expect(point).toMatchObject({
    edition: '2025-04',
    asOf: '2025-04-01',
    actions: { total: 9, delivering: 3, notStated: 2 },
    items: { total: 3, delivering: 2, notStated: 0 },
    sectors: {
      fisheries: { total: 4, delivering: 2, notStated: 1 },
      ferries: { total: 2, delivering: 1, notStated: 0 },
    },
  });
  const sum = Object.values(point.pillars).reduce((all, { total }) => all + total, 0);
  expect(sum).toBe(point.actions.total);
});
