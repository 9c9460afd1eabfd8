import { parseHtml, toHtml } from '@shinrai/html';
import { expect, test } from 'vitest';
import { houseOf } from '../../test/make.ts';
import type { House } from './house.ts';
import { typeset, typesetLine } from './typeset.ts';

const set = (html: string, writing: Partial<House['writing']>, language: 'ja' | 'en' = 'ja') => {
  const house = { ...houseOf(language), writing: { ...houseOf(language).writing, ...writing } };
  const { value } = parseHtml(html, 'x.html');
  if (!value) throw new Error('not in the dialect');
  return toHtml(typeset(value.tree, house));
};

test.each([
  ['甲、乙。', { punctuation: '，．' }, '甲，乙．'],
  ['甲、乙。', { punctuation: '，。' }, '甲，乙。'],
  ['8月10日に1,000人', { digits: 'full' }, '８月１０日に１，０００人'],
  ['8月10日に1,000人', { digits: 'single-full' }, '８月10日に1,000人'],
  ['G7、COP29、5G、https://a.example/7', { digits: 'full' }, 'G7、COP29、5G、https://a.example/7'],
  ['G7とCOP29と3回', { digits: 'full' }, 'G7とCOP29と３回'],
  ['甲、8。', {}, '甲、8。'],
] as const)('%s as %o', (text, writing, expected) => {
  expect(set(`<p>${text}</p>`, writing)).toBe(`<p>${expected}</p>`);
});

test('digits in tables and words in other languages stay', () => {
  const table = '<table><tbody><tr><td>8、9</td></tr></tbody></table>';
  expect(set(table, { digits: 'full', punctuation: '，．' })).toContain('<td>8，9</td>');
  expect(set('<p><span lang="en">8、</span></p>', { digits: 'full', punctuation: '，．' })).toContain('8、');
  expect(set('<p>8、</p>', { digits: 'full', punctuation: '，．' }, 'en')).toContain('8、');
});

test('headers too', () => {
  const house: House = { ...houseOf('ja'), writing: { calendar: 'era', digits: 'full', punctuation: '，．' } };
  expect(typesetLine('第1版、案', house)).toBe('第１版，案');
});
