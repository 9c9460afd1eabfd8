import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { createPackage, unzipPackage, zipPackage } from './zip.ts';

const part = fc.oneof(
  fc.uint8Array({ maxLength: 3000 }),
  fc.nat(2000).map((length) => new Uint8Array(length)),
);
const name = fc.oneof(
  fc.stringMatching(/^xl\/[a-z]{1,8}\.xml$/),
  fc.constantFrom('[Content_Types].xml', 'word/計画.xml'),
);

test('what is zipped is unzipped, small or large, by another program too', () => {
  fc.assert(
    fc.property(fc.dictionary(name, part), (parts) => {
      const bytes = zipPackage(parts);
      expect(unzipPackage(bytes)).toEqual({ ...parts });
      expect(unzipSync(bytes)).toEqual({ ...parts });
    }),
  );
});

test('a part that is added twice is our own mistake and is said so', () => {
  const file = createPackage();
  file.add('a.xml', new Uint8Array(3));
  expect(() => file.add('a.xml', new Uint8Array(3))).toThrowError('the package has two parts a.xml');
});
