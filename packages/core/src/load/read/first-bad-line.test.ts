import { isUtf8 } from 'node:buffer';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { firstBadLine } from './first-bad-line.ts';

test('the first line that is not UTF-8 is found, wherever it stands', () => {
  const line = fc.constantFrom('', 'a', 'あ漁', '\r').map((text) => Buffer.from(text));
  const bad = fc.constantFrom([0xff], [0x8b, 0x99], [0xe3, 0x81]).map((bytes) => Buffer.from(bytes));
  fc.assert(
    fc.property(fc.array(fc.oneof({ weight: 9, arbitrary: line }, bad), { maxLength: 60 }), bad, (lines, last) => {
      const all = [...lines, last];
      const bytes = Buffer.concat(all.flatMap((one, at) => (at === 0 ? [one] : [Buffer.from('\n'), one])));
      expect(firstBadLine(bytes)).toBe(all.findIndex((one) => !isUtf8(one)) + 1);
    }),
  );
});
