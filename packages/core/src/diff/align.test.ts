import { expect, test } from 'vitest';
import { alignByKey } from './align.ts';

test('a member is moved when others have overtaken it', () => {
  const { kept, removed, added } = alignByKey(['a', 'b', 'c', 'd', 'e'], ['b', 'x', 'c', 'a', 'e']);
  expect(kept.filter(({ isMoved }) => isMoved)).toEqual([{ from: 0, to: 3, isMoved: true }]);
  expect([removed, added]).toEqual([[3], [1]]);
});

test('tens of thousands of members are aligned in a moment, whatever their order', () => {
  const keys = Array.from({ length: 50_000 }, (_, at) => `k${at}`);
  expect(alignByKey(keys, keys).kept.every(({ isMoved }) => !isMoved)).toBe(true);
  expect(alignByKey(keys, keys.toReversed()).kept.filter(({ isMoved }) => !isMoved).length).toBe(1);
});
