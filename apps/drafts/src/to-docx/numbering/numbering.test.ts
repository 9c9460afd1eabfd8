import { describe, expect, test } from 'vitest';
import { houseOf } from '../../../test/make.ts';
import { createHeadingNumbers } from './heading-numbers.ts';
import { FORMS } from './number-forms.ts';

describe('numbers of headings', () => {
  test('follow the Japanese scheme: 第１, １, (1), ア', () => {
    const numbers = createHeadingNumbers(houseOf('ja'));
    expect([1, 2, 3, 4, 4, 2, 3, 1, 2].map((level) => numbers.next(level))).toEqual([
      '第１',
      '１',
      '(1)',
      'ア',
      'イ',
      '２',
      '(1)',
      '第２',
      '１',
    ]);
    expect([numbers.nextAnnex(), numbers.nextAnnex()]).toEqual(['別紙１', '別紙２']);
  });

  test('follow any scheme that a house states: 1, (1), (ア), (a)', () => {
    const house = houseOf('ja');
    const texts = ['%1', '(%2)', '(%3)', '(%4)'];
    const forms = ['decimal', 'decimal', 'katakana', 'lower-letter'] as const;
    const headings = house.headings.map((level, at) => ({ ...level, text: texts[at] ?? '', number: forms[at] }));
    const numbers = createHeadingNumbers({ ...house, headings: headings as unknown as typeof house.headings });
    expect([1, 2, 3, 3, 4, 2].map((level) => numbers.next(level))).toEqual(['1', '(1)', '(ア)', '(イ)', '(a)', '(2)']);
  });

  test('follow the decimal scheme in English', () => {
    const numbers = createHeadingNumbers(houseOf('en'));
    expect([1, 2, 3, 4, 2, 1].map((level) => numbers.next(level))).toEqual(['1', '1.1', '1.1.1', '(a)', '1.2', '2']);
    expect(numbers.nextAnnex()).toBe('Annex 1');
  });
});

test.each([
  ['full-width', [1, 12], ['１', '１２']],
  ['kanji', [1, 10, 11, 20, 35], ['一', '十', '十一', '二十', '三十五']],
  ['katakana', [1, 5, 46], ['ア', 'オ', 'ン']],
  ['lower-letter', [1, 26, 27], ['a', 'z', 'aa']],
  ['upper-roman', [1, 4, 9, 48], ['I', 'IV', 'IX', 'XLVIII']],
] as const)('%s', (form, counts, written) => {
  expect(counts.map((count) => FORMS[form].write(count))).toEqual(written);
});
