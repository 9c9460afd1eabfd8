import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseShard, pathsOfShard } from './shard.ts';

describe('parseShard', () => {
  it.each([
    ['1/1', { index: 1, of: 1 }],
    ['2/4', { index: 2, of: 4 }],
    [' 10/12 ', { index: 10, of: 12 }],
  ])('reads %s', (text, shard) => expect(parseShard(text)).toEqual(shard));

  it.each(['', '0/4', '5/4', '1', '1/0', 'a/b', '1/2/3', '-1/2', '1.5/2', '1/99999'])('refuses %j', (text) =>
    expect(parseShard(text)).toBeUndefined(),
  );
});

describe('pathsOfShard', () => {
  const outputs = fc
    .uniqueArray(fc.string({ minLength: 1, maxLength: 8 }), { maxLength: 60 })
    .chain((paths) =>
      fc.tuple(
        ...paths.map((path) =>
          fc.record({ path: fc.constant(path), cost: fc.double({ min: 0.1, max: 50, noNaN: true }) }),
        ),
      ),
    );

  it('puts every output in exactly one share, whatever the order of the list', () => {
    fc.assert(
      fc.property(outputs, fc.integer({ min: 1, max: 9 }), (list, of) => {
        const shares = Array.from({ length: of }, (_, at) => pathsOfShard(list, { index: at + 1, of }));
        const all = shares.flatMap((share) => [...share]);
        expect(all.toSorted()).toEqual(list.map(({ path }) => path).toSorted());
        expect(pathsOfShard(list.toReversed(), { index: 1, of })).toEqual(shares[0]);
      }),
    );
  });

  it('splits by cost, not by number', () => {
    const list = [
      { path: 'pack', cost: 28 },
      ...Array.from({ length: 28 }, (_, at) => ({ path: `page-${String(at).padStart(2, '0')}`, cost: 1 })),
    ];
    expect([...pathsOfShard(list, { index: 1, of: 2 })]).toEqual(['pack']);
    expect(pathsOfShard(list, { index: 2, of: 2 }).size).toBe(28);
  });
});
