import { expect, test } from 'vitest';
import * as ooxml from './index.ts';

test('the package exports exactly these names', () => {
  expect(Object.keys(ooxml).sort()).toEqual([
    'createPackage',
    'finishPackage',
    'legalXmlText',
    'stampCoreProperties',
    'unzipPackage',
    'zipPackage',
  ]);
});
