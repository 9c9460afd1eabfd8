import { describe, expect, test } from 'vitest';
import type { TrackerTemplate } from '../template/tracker-template.ts';
import { columnLetters, columnRange, fixedRange } from './address.ts';
import { bandCode } from './bands.ts';
import { cellText, looksLikeFormula } from './cell-text.ts';
import { fixedCell } from './cell-value.ts';
import { dateSerial } from './date-serial.ts';

test('letters of columns', () => {
  expect([1, 26, 27, 52, 703].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'AZ', 'AAA']);
  expect(columnRange(2, 2, 9)).toBe('B2:B9');
  expect(fixedRange('取組', 28, 2, 9)).toBe("'取組'!$AB$2:$AB$9");
});

test('days as the numbers that Excel has for them', () => {
  expect(['1900-03-01', '1974-01-01', '2024-02-29', '2024-10-01'].map(dateSerial)).toEqual([
    61, 27_030, 45_351, 45_566,
  ]);
  expect(dateSerial('1868-01-03')).toBeUndefined();
});

describe('texts of cells', () => {
  test.each([
    ['a\r\nb\rc', 'a\nb\nc'],
    ['Hanoi\u0000\u0008\u007f', 'Hanoi'],
    ['_x0041_', '_x005F_x0041_'],
    ['_x005F_x0041_', '_x005F_x005F_x005F_x0041_'],
    ['a_b_c', 'a_b_c'],
  ])('%j becomes %j', (text, written) => {
    expect(cellText(text)).toBe(written);
  });

  test('what could be taken for a formula', () => {
    expect(['=1', '+1', '-1', '@a', '\t1', '\n1'].every(looksLikeFormula)).toBe(true);
    expect(['1-1', 'a=b', ' =1', ''].some(looksLikeFormula)).toBe(false);
  });
});

test('cells are typed: numbers as numbers, days as days, what is not known empty', () => {
  const cell = (value: string | number | null, text: string) => ({ value, text, ref: { entity: 'a:b', field: 'c' } });
  const look = { name: 'fixed', align: 'left' };
  expect(fixedCell(cell(2.5, '2.5'), 'decimal', 'left')).toEqual({
    value: 2.5,
    look: { ...look, format: '#,##0.##########' },
  });
  expect(fixedCell(cell(160, '160'), 'decimal', 'left')).toEqual({ value: 160, look: { ...look, format: '#,##0' } });
  expect(fixedCell(cell('2024-10-01', ''), 'date', 'left')).toEqual({
    value: 45_566,
    look: { ...look, format: 'yyyy-mm-dd' },
  });
  expect(fixedCell(cell('1868-01-03', ''), 'date', 'left')).toEqual({ value: '1868-01-03', look });
  expect(fixedCell(cell(null, ''), 'date', 'left')).toEqual({ value: null, look });
  expect(fixedCell(cell('完了', '完了（推定）'), 'choice', 'left')).toEqual({ value: '完了', look });
  expect(fixedCell(cell(null, '記載なし'), 'text', 'left')).toEqual({ value: '記載なし', look });
  expect(fixedCell(cell('=1', '=1'), 'text', 'left')).toEqual({ value: '=1', look: { ...look, format: '@' } });
});

describe('headers and footers', () => {
  const template = { font: { name: 'BIZ UDPGothic', size: 10 } } as TrackerTemplate;
  const band = { left: '{title}', centre: '{page} / {pages}', right: '{marking} {draft}' };

  test('are written in the code of Excel; an ampersand of a text is no code, an empty part is left out', () => {
    expect(bandCode(band, { title: 'R&D' }, template)).toBe(
      '&L&"BIZ UDPGothic,Regular"&8 R&&D&C&"BIZ UDPGothic,Regular"&8 &P / &N',
    );
  });

  test('have nothing that XML forbids, nor half a character where they are cut', () => {
    const code = bandCode(band, { title: 'R\uFFFED', marking: '\u{20BB7}'.repeat(200) }, template);
    expect(code).toContain('&8 RD&C');
    expect(code.isWellFormed()).toBe(true);
  });

  test('hold the title of the longest name of a ministry, and no more than a line has room for', () => {
    const title =
      'Trusted Partners – Progress tracker – Ministry of Education, Culture, Sports, Science and Technology';
    expect(bandCode(band, { title }, template)).toContain(title);
    const [, left = ''] = /&8 (.*)&C/.exec(bandCode(band, { title: '長'.repeat(100) }, template)) ?? [];
    expect(left).toBe(`${'長'.repeat(60)}…`);
  });

  test('are shortened to what Excel takes', () => {
    const code = bandCode(band, { title: '&'.repeat(500), marking: '長'.repeat(500) }, template);
    expect(code.length).toBeLessThanOrEqual(255);
    expect(code).toContain('&P / &N');
  });
});
