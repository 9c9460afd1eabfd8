import { expect, test } from 'vitest';
import { nearest } from './nearest.ts';

test.each([
  ['co_creation', ['heart-to-heart', 'co-creation'], 'co-creation'],
  ['asof', ['asOf', 'areas'], 'asOf'],
  ['titel', ['text', 'title'], 'title'],
  ['jp', ['vn', 'id'], undefined],
  ['jo', ['jp', 'jn'], 'jp'],
  ['quantum', ['youth-exchange'], undefined],
  ['x', ['y'], undefined],
  ['', ['y'], undefined],
  ['anything', [], undefined],
  ['a'.repeat(5000), ['a'.repeat(4999)], undefined],
])('%s among %j', (word, candidates, expected) => {
  expect(nearest(word, candidates)).toBe(expected);
});
