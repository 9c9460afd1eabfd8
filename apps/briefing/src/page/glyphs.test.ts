import { expect, it } from 'vitest';
import { showGlyphs } from './glyphs.ts';

const page = (body: string) => ({ language: 'ja', title: '𠮷', rules: '@page { content: "𠮷" }', body }) as const;

it('shows a geta for a character that our fonts do not have, and says which', () => {
  expect(showGlyphs(page('<p title="𠮷">𠮷野家 ภาษา</p>'))).toEqual({
    page: { ...page('<p title="𠮷">〓野家 〓〓〓〓</p>'), rules: '@page { content: "〓" }' },
    missing: ['𠮷', 'ภ', 'า', 'ษ'],
  });
});

it('leaves what can be shown: letters with marks, signs, what is not seen', () => {
  const body = '髙﨑 ① ㍻ ẵ Đà Nẵng e\u0301 \u200B\u202E葛\u{E0100}';
  expect(showGlyphs(page(body))).toMatchObject({ page: { body }, missing: ['𠮷'] });
});
