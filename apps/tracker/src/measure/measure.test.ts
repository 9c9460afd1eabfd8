import { describe, expect, test } from 'vitest';
import { emIn, pixelsOf } from './column-width.ts';
import { lineCount } from './line-count.ts';
import { rowHeight } from './row-height.ts';

describe('how many lines a text takes', () => {
  test.each([
    ['', 10, 1],
    ['国際協力の推進と支援', 10, 1],
    ['国際協力の推進と支援を続ける', 10, 2],
    ['一行目\n二行目', 10, 2],
    ['Ministry of Foreign Affairs', 9, 2],
    ['well-known', 4, 2],
    ['Donaudampfschifffahrtsgesellschaft', 5, 5],
    ['ASEANの国', 6, 1],
  ])('%j in %d em: %d', (text, width, lines) => {
    expect(lineCount(text, width)).toBe(lines);
  });
});

test('a column of Excel holds about half as many Japanese characters as its width says', () => {
  expect(pixelsOf(20)).toBe(145);
  expect(emIn(20, 10)).toBeCloseTo(10.3, 1);
  expect(emIn(0, 10)).toBe(1);
});

test('a row is as high as its tallest cell, and never higher than Excel can show', () => {
  const one = { text: '短い', width: 20 };
  expect(rowHeight([], 10)).toBe(18);
  expect(rowHeight([one], 10)).toBe(18);
  expect(rowHeight([one, { text: '長'.repeat(35), width: 20 }], 10)).toBe(57);
  expect(rowHeight([{ text: '長'.repeat(5000), width: 20 }], 10)).toBe(409);
  expect(rowHeight([{ text: '見出しの言葉', width: 14 }], 10, true)).toBeGreaterThan(
    rowHeight([{ text: '見出しの言葉', width: 14 }], 10),
  );
});
