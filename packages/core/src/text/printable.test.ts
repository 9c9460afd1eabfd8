import { expect, it } from 'vitest';
import { nameSchema } from './name.ts';
import { forbiddenCharacter } from './printable.ts';
import { textSchema } from './text.ts';

it.each(['\u200b', '\u3164', '\u2800\u200d', '\u200f \u00ad', '\ufe0f'])('a text or name is more than %j', (text) => {
  for (const schema of [textSchema, nameSchema])
    for (const value of [{ ja: text }, { ja: '文', en: text }]) expect(schema.safeParse(value).success).toBe(false);
});

it.each(['文', '。', '\u200bあ', '葛\u{e0100}飾', '👩\u200d🚀', '-'])('%j can be seen', (text) => {
  expect(textSchema.safeParse({ ja: text }).success).toBe(true);
});

it.each([
  ['\u202e', 'U+202E'],
  ['a\u206a', 'U+206A'],
  ['\u{e0041}', 'U+E0041'],
  ['\u0000', 'U+0000'],
])('%j is in no document', (text, code) => expect(forbiddenCharacter(text)).toBe(code));
