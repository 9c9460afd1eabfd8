import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dearestFirst, smallFirst } from './order.ts';

const itself = (cost: number) => cost;

it('what takes longest begins first', () => {
  expect(dearestFirst([1, 44, 2, 51, 22], itself)).toEqual([51, 44, 22, 2, 1]);
});

it('what takes hardly any time begins before that, when somebody waits for it', () => {
  expect(smallFirst([44, 2, 51, 1, 22], itself)).toEqual([1, 2, 51, 44, 22]);
  expect(smallFirst([5, 5, 5], itself)).toEqual([5, 5, 5]);
  expect(smallFirst([], itself)).toEqual([]);
});

it('everything is made once, and what goes before the dearest is a tenth of it at most', () => {
  const costs = fc.array(fc.integer({ min: 1, max: 1000 }), { maxLength: 40 });
  fc.assert(
    fc.property(costs, (all) => {
      const ordered = smallFirst(all, itself);
      const before = ordered.slice(0, ordered.indexOf(Math.max(...all)));
      const sum = (some: readonly number[]) => some.reduce((total, cost) => total + cost, 0);
      expect(ordered.toSorted((a, b) => a - b)).toEqual(all.toSorted((a, b) => a - b));
      expect(sum(before)).toBeLessThanOrEqual(sum(all) / 10);
    }),
  );
});
