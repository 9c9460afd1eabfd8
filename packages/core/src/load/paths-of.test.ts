import { expect, it } from 'vitest';
import { pathsOf } from './paths-of.ts';

const value = { a: 1, b: [{ c: 1 }, 2, { d: { e: 1 }, hidden: { f: 1 } }] };

it('finds what is meant in the order in which it stands', () => {
  expect(pathsOf(value, { isMeant: (one) => one === 1 })).toEqual([
    ['a'],
    ['b', 0, 'c'],
    ['b', 2, 'd', 'e'],
    ['b', 2, 'hidden', 'f'],
  ]);
});

it('finds the value itself, and does not look into what is left out', () => {
  const wanted = { isMeant: (one: unknown) => typeof one === 'object', without: new Set(['hidden', 'd']) };
  expect(pathsOf(value, wanted)).toEqual([[], ['b'], ['b', 0], ['b', 2]]);
});
