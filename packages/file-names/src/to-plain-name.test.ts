import fc from 'fast-check';
import { expect, it } from 'vitest';
import { clashKey } from './clash-key.ts';
import { nameProblem } from './name-problem.ts';
import { toPlainName } from './to-plain-name.ts';

it.each([
  ['回答（国交省）.xlsx', '回答（国交省）.xlsx'],
  ['../../etc/回答.xlsx', '回答.xlsx'],
  ['C:\\temp\\a.xlsx', 'a.xlsx'],
  ['CON.xlsx', '_CON.xlsx'],
  ['.xlsx', '_xlsx'],
  ['a\u202exslx.exe', 'a_xslx.exe'],
  ['回答１.xlsx', '回答1.xlsx'],
  ['プ.xlsx'.normalize('NFD'), 'プ.xlsx'.normalize('NFC')],
  ['', '_'],
  ['..', '_'],
])('%j becomes %j', (written, plain) => expect(toPlainName(written)).toBe(plain));

it('keeps the ending of a long name and cuts between characters', () => {
  const plain = toPlainName(`${'長い名前'.repeat(100)}.xlsx`);
  expect(plain).toMatch(/^[長い名前]{60,}\.xlsx$/);
});

it('gives a plain name for whatever was written, and leaves plain names alone', () => {
  const anything = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme' }),
    fc.string({
      unit: fc.constantFrom('c', 'o', 'n', '.', ' ', '/', '１', 'а', '\u0301', '\u202e', '\u{1f468}', '\u200d'),
    }),
    fc.string({ minLength: 200, maxLength: 400, unit: 'grapheme' }),
  );
  fc.assert(
    fc.property(anything, (written) => {
      const plain = toPlainName(written);
      expect(nameProblem(plain)).toBeUndefined();
      expect(toPlainName(plain)).toBe(plain);
      if (nameProblem(written) === undefined) expect(plain).toBe(written);
    }),
    { numRuns: 500 },
  );
});

it('knows names that some system takes for one', () => {
  const same = ['Photo.PNG', 'photo.png', 'ＰＨＯＴＯ.png', 'photo.png'.normalize('NFD')];
  expect(new Set(same.map(clashKey)).size).toBe(1);
  expect(clashKey('résumé')).toBe(clashKey('RÉSUMÉ'.normalize('NFD')));
  expect(clashKey('MA\u1e9eE')).toBe(clashKey('maße'));
  expect(clashKey('a')).not.toBe(clashKey('b'));
});
