import { expect, test } from 'vitest';
import { freezeDeep } from './freeze.ts';

test('nothing inside can be changed, not even a map', () => {
  const inner = { list: [{ a: 1 }] };
  const map = new Map([['x', inner]]);
  const frozen = freezeDeep({ map });
  expect(() => frozen.map.set('y', inner)).toThrow(new TypeError('a plan cannot be changed'));
  expect(() => frozen.map.clear()).toThrow(TypeError);
  expect(() => frozen.map.delete('x')).toThrow(TypeError);
  expect(() => inner.list.push({ a: 2 })).toThrow(TypeError);
  expect(Object.isFrozen(inner.list[0])).toBe(true);
});

test('a frozen map can still be handed to a worker', () => {
  const copy = structuredClone(freezeDeep(new Map([['x', { a: 1 }]])));
  expect(copy).toEqual(new Map([['x', { a: 1 }]]));
});
