import { expect, it } from 'vitest';
import { type RawEntity, rawEntities } from '../collections.ts';
import type { Tree } from '../state.ts';
import { floodIn } from './flood.ts';

const areas = (count: number, isWrong: (at: number) => boolean) => {
  const name = { ja: '分野', en: 'Area' };
  const right = (at: number) => ({ id: `area-${at}`, order: at + 1, pillar: 'sea', name });
  return Array.from({ length: count }, (_, at) => (isWrong(at) ? { id: 'x' } : right(at)));
};

/** The complaints, and how many entities were looked at for them. */
function look(data: unknown) {
  const tree = { file: { kind: 'areas' }, data } as Tree;
  let looked = 0;
  const counted = rawEntities(tree).map((entity): RawEntity => {
    const { collection, path, value } = entity;
    return {
      collection,
      path,
      get value() {
        looked += 1;
        return value;
      },
    };
  });
  return { issues: floodIn(tree, counted), looked };
}

it('looks at no more entities than a hundred wrong ones', () => {
  const { issues, looked } = look({ areas: areas(10_000, () => true) });
  expect(looked).toBe(100);
  expect(new Set(issues?.map(({ path }) => path[1])).size).toBe(100);
});

it.each([
  ['few entities', areas(900, () => true)],
  ['few wrong ones', areas(2_000, (at) => at % 50 === 0)],
])('leaves files with %s to be judged as a whole', (_, list) => {
  expect(look({ areas: list }).issues).toBeUndefined();
});
