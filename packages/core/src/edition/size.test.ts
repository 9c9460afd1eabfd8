import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseDocument, stringify } from 'yaml';
import { countEntries } from '../load/parse/is-flood.ts';
import { hasTooManyValues, isTooLarge, MOST_IN_A_FILE, valuesIn } from './size.ts';

const marksOf = (text: string) => {
  let most = 0;
  while (hasTooManyValues(text, most)) most += 1;
  return most;
};

test('whatever can be read from a folder can be read from an edition', () => {
  const text = fc.string({ unit: fc.constantFrom('a', ' ', ',', ':', '[', '{', '"', '漁', '\n') });
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 5, depthSize: 'small' },
      fc.oneof(text, fc.integer(), fc.boolean()),
      fc.array(tie('value')),
      fc.dictionary(fc.string({ unit: fc.constantFrom('a', 'b', 'あ'), minLength: 1 }), tie('value')),
    ),
  }));
  fc.assert(
    fc.property(value, fc.boolean(), (data, isFlow) => {
      const yaml = stringify({ areas: data }, { collectionStyle: isFlow ? 'flow' : 'block' });
      const document = parseDocument(yaml);
      fc.pre(document.errors.length === 0);
      expect(marksOf(JSON.stringify(document.toJS()))).toBeLessThanOrEqual(countEntries(yaml) + 1);
      expect(valuesIn(document.toJS())).toBeLessThanOrEqual(2 * countEntries(yaml) + 1);
    }),
    { numRuns: 300 },
  );
});

test('values are counted until there are more than are read', () => {
  expect(hasTooManyValues('{"a":[1,2]}', 5)).toBe(false);
  expect(hasTooManyValues('{"a":[1,2]}', 3)).toBe(true);
  const endless = Array.from({ length: MOST_IN_A_FILE }, () => 1);
  expect(valuesIn([endless, endless, endless])).toBe(MOST_IN_A_FILE + 1);
  expect(isTooLarge({ files: { 'areas.yaml': { areas: [1, 2] } } })).toBe(false);
  expect(isTooLarge({ files: { 'areas.yaml': { areas: endless } } })).toBe(true);
  expect(isTooLarge({ files: Object.fromEntries(Array.from({ length: 2_001 }, (_, at) => [at, 1])) })).toBe(true);
});
