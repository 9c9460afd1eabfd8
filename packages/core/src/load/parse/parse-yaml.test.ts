import { expect, it } from 'vitest';
import { MOST_ENTRIES } from './is-flood.ts';
import { parseYaml } from './parse-yaml.ts';

it('gives values, also of what is unusual', () => {
  expect(parseYaml('a: [1, b]')).toEqual({ a: [1, 'b'] });
  expect(parseYaml('---\n1: &x !!str 2\n')).toEqual({ 1: '2' });
  expect(() => parseYaml('a: [1')).toThrow('[');
});

it('takes more entries where they are plain', () => {
  const lines = '- x\n'.repeat(MOST_ENTRIES + 1);
  expect(parseYaml(lines)).toHaveLength(MOST_ENTRIES + 1);
  expect(() => parseYaml(`---\n${lines}`)).toThrow('unusual');
});
