import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalText, digestOf } from './canonical.ts';

const shuffled = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(shuffled)
    : typeof value === 'object' && value !== null
      ? Object.fromEntries(
          Object.entries(value)
            .toReversed()
            .map(([key, one]) => [key, shuffled(one)]),
        )
      : value;

test('canonical text says the same whatever the order of the keys, and can be read back', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 4 })), (value) => {
      const plain = JSON.parse(JSON.stringify(value));
      const text = canonicalText(plain);
      expect(canonicalText(shuffled(plain))).toBe(text);
      expect(canonicalText(JSON.parse(text))).toBe(text);
      expect(JSON.parse(text)).toEqual(plain);
      expect(digestOf({ ...plain, sha256: 'whatever' })).toBe(digestOf(plain));
    }),
  );
});
