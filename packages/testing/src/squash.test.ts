import { expect, test } from 'vitest';
import { squash } from './squash.ts';

test('line breaks, blanks and widths of characters make no difference', () => {
  expect(squash('日・ＡＳＥＡＮ\n  友好\u3000協力 ５０\u00a0周年')).toBe('日・ASEAN友好協力50周年');
  expect(squash('ｶﾀｶﾅ ﬁne ①')).toBe('カタカナfine1');
});

test('words that a line has broken are put together', () => {
  expect(squash('infra\u2010\nstructure of e-waste')).toBe('infrastructureofe-waste');
});
