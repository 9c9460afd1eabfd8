import fc from 'fast-check';
import { expect, it } from 'vitest';
import { canonicalJson, createInputDigester, sha256 } from './hash.ts';

/** The same value with the keys of every object in reverse order. */
const reversed = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, item]) => [key, reversed(item)]),
  );
};

/** Without "__proto__" as a key, which an object literal cannot hold. */
const json = fc.jsonValue({ noUnicodeString: false }).filter((value) => !JSON.stringify(value).includes('__proto__'));

it('writes sorted keys, no spaces, no undefined', () => {
  expect(canonicalJson({ b: [1, 'あ'], a: { d: null, c: true }, z: undefined })).toBe(
    '{"a":{"c":true,"d":null},"b":[1,"あ"]}',
  );
});

it('is JSON of the same value, whatever the order of keys', () => {
  fc.assert(
    fc.property(json, (value) => {
      expect(canonicalJson(reversed(value))).toBe(canonicalJson(value));
      expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

it.each([
  ['a number that is none', { view: { share: Number.NaN } }],
  ['a date', { view: new Date(0) }],
  ['a map', { view: new Map() }],
  ['a function', { view: () => 1 }],
  ['a big integer', { view: 1n }],
  ['undefined in a list', { view: [undefined] }],
])('refuses %s', (_, value) => {
  expect(() => canonicalJson(value)).toThrow(/is not a plain JSON value/);
});

it('hashes as every other tool does', () => {
  expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
});

it('digests inputs by name, and equal inputs alike', () => {
  const digest = createInputDigester();
  const shared = { css: 'a' };
  const one = digest({ view: { x: 1, y: 2 }, templates: shared, fonts: undefined });
  expect(Object.keys(one.digests)).toEqual(['templates', 'view']);
  expect(digest({ templates: { css: 'a' }, view: { y: 2, x: 1 } })).toEqual(one);
  const other = digest({ view: { x: 1, y: 3 }, templates: shared });
  expect(other.hash).not.toBe(one.hash);
  expect(other.digests.templates).toBe(one.digests.templates);
  expect(other.digests.view).not.toBe(one.digests.view);
});

it('tells the same value under another name apart', () => {
  const digest = createInputDigester();
  expect(digest({ a: 1 }).hash).not.toBe(digest({ b: 1 }).hash);
});
