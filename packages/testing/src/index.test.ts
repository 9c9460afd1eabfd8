import { expect, test } from 'vitest';
import * as testing from './index.ts';

test('the package exports exactly these names', () => {
  expect(Object.keys(testing).sort()).toEqual([
    'convertToPdf',
    'isLibreOfficeAvailable',
    'isQpdfAvailable',
    'isRenderAvailable',
    'judgeOpenXml',
    'judgeQpdf',
    'readDocx',
    'readPdf',
    'readXlsx',
    'renderPages',
    'sheetOf',
    'squash',
  ]);
});
