import fc from 'fast-check';
import { expect, test } from 'vitest';
import { legalXmlText } from './legal-xml-text.ts';

test('characters that XML forbids are removed, the others stay', () => {
  expect(legalXmlText('a\u0000b\u0008c\u000Bd\u001Fe\uFFFEf\uFFFFg')).toBe('abcdefg');
  expect(legalXmlText('tab\tline\nreturn\r')).toBe('tab\tline\nreturn\r');
  expect(legalXmlText('<日・ASEAN & "信頼">')).toBe('<日・ASEAN & "信頼">');
});

test('lone surrogates go, pairs stay', () => {
  expect(legalXmlText('\uD842\uDFB7野家')).toBe('𠮷野家');
  expect(legalXmlText('x\uD842y\uDFB7z')).toBe('xyz');
});

test('any text becomes well-formed and a second pass changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const legal = legalXmlText(text);
      expect(legal.isWellFormed()).toBe(true);
      expect(legalXmlText(legal)).toBe(legal);
    }),
  );
});
