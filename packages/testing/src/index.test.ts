import { expect, test } from 'vitest';
import * as testing from './index.ts';

test('the package exports exactly these names', () => {
  expect(Object.keys(testing).sort()).toEqual([
    'complaintsOfLibreOffice',
    'convertAllToPdf',
    'convertToPdf',
    'fetchVeraPdf',
    'isLibreOfficeAvailable',
    'isQpdfAvailable',
    'isRenderAvailable',
    'isVeraPdfAvailable',
    'judgeConformance',
    'judgeOpenXml',
    'judgeQpdf',
    'judgeVeraPdf',
    'readDocx',
    'readPdf',
    'readPdfAloud',
    'readPdfAreas',
    'readXlsx',
    'renderPages',
    'resaveXlsx',
    'settleDocx',
    'sheetOf',
    'squash',
  ]);
});
