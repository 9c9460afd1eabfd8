import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { RawBook, RawCell, RawSheet } from '../../src/collect/raw/raw-book.ts';
import { readBook } from '../../src/collect/raw/read-book.ts';
import { roomFor } from '../../src/collect/raw/room.ts';
import { columnLetters } from '../../src/workbook/address.ts';
import { isoDay } from '../../src/workbook/date-serial.ts';
import { loadSmall, renderOne } from '../fixture.ts';
import { book, many } from './books.ts';
import { type Dialect, PLAIN, writeReturned } from './write-returned.ts';

const RUNS = process.env.SHINRAI_LONG ? 3000 : 100;

const words = fc
  .oneof(
    fc.string({ unit: 'grapheme', minLength: 1 }),
    fc.constantFrom('令和6年', ' a ', '二行\n目', '<b>&"', '_x0041_', '=1+1'),
  )
  .filter((text) => text.trim() !== '' && !/\p{Surrogate}|\r/u.test(text));
type Content = Omit<RawCell, 'address'>;
const content: fc.Arbitrary<Content> = fc.oneof(
  words.map((text): Content => ({ type: 'text', text })),
  fc.record({ type: fc.constant('text' as const), text: words, struck: words }),
  words.map((struck): Content => ({ type: 'text', text: '', struck })),
  fc.record({ type: fc.constant('text' as const), text: words, formula: words }),
  fc.integer().map((number): Content => ({ type: 'number', text: String(number), number })),
  fc
    .integer({ min: 1, max: 100 })
    .map((part): Content => ({ type: 'number', text: `${part}%`, number: part / 100, isPercent: true })),
  fc.integer({ min: 1600, max: 80_000 }).map((number): Content => ({ type: 'date', text: isoDay(number), number })),
  fc
    .integer({ min: 1600, max: 80_000 })
    .map((number): Content => ({ type: 'date', text: isoDay(number), number: number + 0.5, hasTime: true })),
  fc.boolean().map((is): Content => ({ type: 'boolean', text: is ? 'TRUE' : 'FALSE' })),
  fc.constantFrom('#N/A', '#SPILL!', '#CALC!').map((text): Content => ({ type: 'error', text })),
);
const row = fc.dictionary(fc.integer({ min: 1, max: 40 }).map(String), content, { minKeys: 1, maxKeys: 6 });
const sheet: fc.Arbitrary<RawSheet> = fc
  .record({
    name: words.map((text) => text.replace(/[\n\t]/g, ' ')),
    state: fc.constantFrom('visible' as const, 'hidden' as const, 'veryHidden' as const),
    rows: fc.array(fc.tuple(row, fc.boolean()), { maxLength: 6 }),
    merges: fc.subarray(['A1:B2', 'C3:C9']),
    hasHiddenColumns: fc.boolean(),
    comments: fc.array(
      fc.record({
        address: fc.constantFrom('A1', 'B2'),
        author: words.map((text) => text.trim()),
        text: words.map((text) => text.trim()),
      }),
      { maxLength: 2 },
    ),
  })
  .map(({ rows, ...rest }) => ({
    ...rest,
    drawings: 0,
    rows: rows.map(([cells, isHidden], at) => ({
      number: at * 2 + 1,
      isHidden,
      cells: new Map(
        Object.entries(cells).map(([column, one]) => [
          Number(column),
          { ...one, address: `${columnLetters(Number(column))}${at * 2 + 1}` },
        ]),
      ),
    })),
  }));
const dialect: fc.Arbitrary<Dialect> = fc.record({
  texts: fc.constantFrom('shared', 'inline'),
  days: fc.constantFrom('serial', 'iso'),
  is1904: fc.boolean(),
  prefix: fc.constantFrom('', 'x:'),
  addresses: fc.boolean(),
});

/** Maps in the order of their columns, so that equal contents are equal. */
const sorted = (sheets: RawBook['sheets']) =>
  sheets.map((one) => ({
    ...one,
    rows: one.rows.map((each) => ({ ...each, cells: [...each.cells].toSorted(([a], [b]) => a - b) })),
  }));

test('whoever saves a workbook, the same is read', () => {
  fc.assert(
    fc.property(fc.array(sheet, { minLength: 1, maxLength: 2 }), dialect, (sheets, how) => {
      const { value, findings } = readBook(writeReturned({ sheets }, how));
      expect(findings).toEqual([]);
      expect(sorted(value?.sheets ?? [])).toEqual(sorted(sheets));
    }),
    { numRuns: RUNS },
  );
});

test('a stretch that says so itself is not struck through with its cell, as LibreOffice stores it', () => {
  const mixed = zipped('<si><r><rPr><strike/></rPr><t>第1回</t></r><r><rPr><sz val="9"/></rPr><t>第2回</t></r></si>');
  const inherited = zipped('<si><r><t>第1回</t></r><r><rPr><sz val="9"/></rPr><t>第2回</t></r></si>');
  for (const bytes of [mixed, inherited]) {
    const cell = readBook(bytes).value?.sheets[0]?.rows[0]?.cells.get(1);
    expect(cell).toMatchObject({ text: '第2回', struck: '第1回' });
  }
});

test('what texts look like takes no room, as LibreOffice says it of every stretch where it lacks the face', () => {
  const look = '<rPr><sz val="10"/><color rgb="FF1B1F24"/><rFont val="DejaVu Sans"/><family val="2"/><b/></rPr>';
  const texts = many(12_000, (at) => `<si>${many(4, (part) => `<r>${look}<t>${at} ${part}</t></r>`)}</si>`);
  const { value, findings } = readBook(zipped(texts), '', roomFor(100));
  expect(findings).toEqual([]);
  expect(value?.sheets[0]?.rows[0]?.cells.get(1)?.text).toBe('0 00 10 20 3');
});

test('stretches that only look otherwise are one, however many, and are not struck as their cell is', () => {
  const texts = many(2_500, (at) => `<r><rPr><sz val="${at}"/></rPr><t>${at % 10}</t></r>`);
  const cell = readBook(zipped(`<si>${texts}</si>`)).value?.sheets[0]?.rows[0]?.cells.get(1);
  expect(cell).toMatchObject({ text: '0123456789'.repeat(250) });
  expect(cell?.struck).toBeUndefined();
});

test('words that look like a look are words', () => {
  const said = (words: string) => readBook(zipped(words)).value?.sheets[0]?.rows[0]?.cells.get(1)?.struck;
  expect(said('<si><t><![CDATA[<b/>bold]]></t></si>')).toBe('<b/>bold');
  expect(said('<si><t>&lt;b/&gt;bold</t></si>')).toBe('<b/>bold');
});

/** A workbook with one cell, struck through, that holds a shared text. */
const zipped = (text: string) =>
  writeReturned(book, PLAIN, {
    'xl/sharedStrings.xml': `<sst>${text}</sst>`,
    'xl/worksheets/sheet1.xml':
      '<worksheet><sheetData><row r="1"><c r="A1" t="s" s="3"><v>0</v></c></row></sheetData></worksheet>',
  });

test('our own workbook is read without a finding, with all its sheets', async () => {
  const bytes = await renderOne(await loadSmall(), { kind: 'sector', id: 'ferries' }, 'ja');
  const { value, findings } = readBook(bytes);
  expect(findings).toEqual([]);
  expect(value?.sheets.at(-1)?.state).toBe('veryHidden');
  expect(value?.sheets.flatMap(({ rows }) => rows).length).toBeGreaterThan(50);
});
