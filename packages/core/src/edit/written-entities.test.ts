import { expect, test } from 'vitest';
import { loadPlan } from '../load/index.ts';
import { writtenEntities } from './written-entities.ts';

test('entities are found with the way to them, also those inside others', async () => {
  const folder = new URL('../../../../test/fixtures/two-pillars', import.meta.url).pathname;
  const found = writtenEntities((await loadPlan(folder)).written);
  const way = (key: string) => [found.get(key)?.file, found.get(key)?.path];
  expect(way('action:winter-route')).toEqual(['sectors/ferries.yaml', ['actions', { id: 'winter-route' }]]);
  expect(way('sector:ferries')).toEqual(['sectors/ferries.yaml', ['sector']]);
  expect(way('indicator:shared-records')).toEqual(['indicators.yaml', ['indicators', { id: 'shared-records' }]]);
  expect(way('figure:contract')).toEqual([
    'sectors/ferries.yaml',
    ['actions', { id: 'winter-route' }, 'figures', { id: 'contract' }],
  ]);
  expect(way('milestone:crews')).toEqual([
    'sectors/ferries.yaml',
    ['actions', { id: 'rescue-drill' }, 'milestones', { id: 'crews' }],
  ]);
});
