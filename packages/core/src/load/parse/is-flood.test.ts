import { expect, it } from 'vitest';
import { isFlood, MOST_ENTRIES } from './is-flood.ts';

it.each(['- a\n', '[]', '{a: 1}', 'a, ', '? ', ': ', '- - - - ', '\\q', '"', '&a ', '!x ', '*a ', '\t\n', '#\n'])(
  'counts what costs the parser time: %j',
  (unit) => {
    expect(isFlood(unit.repeat(MOST_ENTRIES + 1))).toBe(true);
    expect(isFlood(unit.repeat(1_000))).toBe(false);
  },
);

it('has nothing against long texts', () => {
  const text = 'a: 日本とASEANの協力を、20-30年にわたり強化する（2.8兆円）。It is well-known: A/B.\n';
  expect(isFlood(text.repeat(10_000))).toBe(false);
  expect(isFlood('あ'.repeat(2_000_000))).toBe(false);
});
