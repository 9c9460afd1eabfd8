import { describe, expect, test } from 'vitest';
import { stretches } from './scripts.ts';

describe('scripts of a text', () => {
  test.each([
    ['日ASEAN友好協力“50周年”', 'ja', ['east-asian 日ASEAN友好協力“50周年”']],
    ['ERIA', 'ja', ['latin ERIA']],
    [
      'The source adds “50th anniversary” (50周年) to it.',
      'en',
      ['latin The source adds “50th anniversary” (50', 'east-asian 周年', 'latin ) to it.'],
    ],
    ['the words 日本、海 and 山', 'en', ['latin the words ', 'east-asian 日本、海', 'latin  and ', 'east-asian 山']],
    ['the رابطة أمم (ASEAN)', 'en', ['latin the ', 'arabic رابطة أمم', 'latin  (ASEAN)']],
    ['名は שלום', 'ja', ['east-asian 名は ', 'hebrew שלום']],
    ['', 'ja', []],
  ] as const)('%s in %s', (text, language, expected) => {
    expect(stretches(text, language).map(({ script, text: words }) => `${script} ${words}`)).toEqual(expected);
  });

  test('nothing is lost', () => {
    const text = 'a 日本 b رابطة、Q 東京 (2024)';
    for (const language of ['ja', 'en'] as const)
      expect(
        stretches(text, language)
          .map((one) => one.text)
          .join(''),
      ).toBe(text);
  });
});
