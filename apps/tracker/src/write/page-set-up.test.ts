import { expect, test } from 'vitest';
import type { PageTemplate } from '../template/tracker-template.ts';
import type { SheetPlan } from '../workbook/sheet-plan.ts';
import { pageSetUp, rowBreaks } from './page-set-up.ts';

const page = {
  paper: 'A4',
  margins: { left: 8, right: 8, top: 17, bottom: 15, header: 7, footer: 6 },
} as PageTemplate;

const sheet = (more: Partial<SheetPlan>) =>
  ({
    widths: [8, 28, 60, 60, 60],
    frozen: { columns: 2, rows: 1 },
    pageBreaks: [],
    blocks: [],
    rows: [],
    print: { orientation: 'landscape' },
    ...more,
  }) as SheetPlan;

test('a sheet is fitted to the width of a page, with its headings repeated', () => {
  expect(pageSetUp(sheet({}), page)).toMatchObject({
    paperSize: 9,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    printTitlesRow: '1:1',
  });
});

test('with page breaks the widest page decides the scale, and the frozen columns are repeated', () => {
  expect(pageSetUp(sheet({ pageBreaks: [4] }), page)).toMatchObject({
    fitToPage: false,
    pageOrder: 'overThenDown',
    printTitlesColumn: 'A:B',
    scale: 73,
  });
});

test('a sheet may ask for another orientation and for a number of pages', () => {
  expect(pageSetUp(sheet({ print: { orientation: 'portrait', pagesTall: 1 } }), page)).toMatchObject({
    orientation: 'portrait',
    fitToHeight: 1,
  });
});

test('no number of pages makes a sheet too small to be read', () => {
  const ofRows = (count: number) =>
    sheet({
      widths: [30, 50],
      rows: Array.from({ length: count }, () => ({ height: 18, cells: [] })),
      print: { orientation: 'portrait', pagesTall: 2 },
    });
  const tall = [60, 100, 110].map((count) => pageSetUp(ofRows(count), page).fitToHeight);
  expect(tall).toEqual([2, 2, 0]);
});

test('a heading does not stand at the foot of a page, whose width the sheet still fits', () => {
  const rows = Array.from({ length: 60 }, () => ({ height: 18, cells: [] }));
  const grouped = (...together: readonly (readonly [number, number])[]) => sheet({ widths: [30, 70], rows, together });
  const [last = 0] = rowBreaks(grouped([26, 28]), page);
  expect(last).toBe(26);
  expect(rowBreaks(grouped([20, 21]), page)).toEqual([]);
  expect(rowBreaks(grouped([26, 28], [51, 53]), page)).toEqual([26, 51]);
  expect(pageSetUp(grouped([26, 28]), page)).toMatchObject({ fitToPage: true, fitToWidth: 1 });
});

test('a block that does not fit on the rest of a page begins the next one', () => {
  const rows = Array.from({ length: 60 }, () => ({ height: 18, cells: [] }));
  const two = sheet({ widths: [30, 70], rows, blocks: [1, 20, 40] });
  expect(rowBreaks(two, page)).toEqual([20, 40]);
  expect(pageSetUp(two, page)).toMatchObject({ fitToPage: false, scale: 100 });
  expect(rowBreaks(sheet({ rows: rows.slice(0, 25), blocks: [1, 12] }), page)).toEqual([]);
});
