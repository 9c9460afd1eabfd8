import { describe, expect, test } from 'vitest';
import { metaCells } from '../../src/collect/compare/compare-book.ts';
import { isMeta } from '../../src/collect/compare/is-meta.ts';
import type { RawBook, RawSheet } from '../../src/collect/raw/raw-book.ts';
import { reportPage } from '../../src/collect/report/report-page.ts';
import { decodeIssue } from '../../src/meta/decode.ts';
import { encodeIssue } from '../../src/meta/encode.ts';
import {
  type Content,
  cellsIn,
  collect,
  dataOf,
  issued,
  number,
  put,
  putAt,
  SMALL,
  text,
  told,
  withSheet,
} from './harness.ts';

const data = await dataOf(SMALL);
const book = await issued(data, { kind: 'sector', id: 'ferries' });
type Book = Pick<RawBook, 'sheets'>;

/** What became of the cells of a workbook; every one of them has one fate. */
function fatesIn(returned: Book): readonly string[] {
  const set = collect(data, { 'a.xlsx': returned });
  const [file] = set.files;
  expect(file?.findings).toEqual([]);
  expect(file?.cells.length).toBe(cellsIn(returned));
  expect(Object.values(file?.counts ?? {}).reduce((sum, count) => sum + count, 0)).toBe(cellsIn(returned));
  return told(set);
}

const written = (sheet: string, row: number, column: number, content: Content) =>
  fatesIn(withSheet(book, sheet, (one) => putAt(one, row, column, content)));

const mapCells = (sheet: RawSheet, change: (content: Content, column: number) => Content | undefined): RawSheet =>
  sheet.rows.reduce(
    (now, row) => [...row.cells].reduce((one, [at, cell]) => putAt(one, row.number, at, change(cell, at)), now),
    sheet,
  );

describe('what somebody writes on a sheet that is only to be read is kept', () => {
  test.each([
    ['記入要領', 4, 2],
    ['記入要領', 90, 1],
    ['集計', 4, 2],
    ['集計', 4, 40],
    ['一覧（印刷用）', 5, 3],
    ['一覧（印刷用）', 70, 2],
    ['コード表', 3, 3],
  ])('%s, row %i, column %i', (sheet, row, column) => {
    expect(written(sheet, row, column, text('担当課に確認中。'))).toEqual(['extra | added-text | 担当課に確認中。']);
  });

  test('also a word added to what was issued, and words that are struck through', () => {
    const guide = book.sheets.find(({ name }) => name === '記入要領') ?? expect.unreachable();
    const row = guide.rows.find(({ cells }) => cells.has(2)) ?? expect.unreachable();
    const issuedText = row.cells.get(2)?.text ?? '';
    expect(written(guide.name, row.number, 2, text(`${issuedText}（済）`))).toEqual([
      `extra | added-text | ${issuedText}（済）`,
    ]);
    expect(written(guide.name, row.number, 2, { type: 'text', text: '', struck: issuedText })).toEqual([
      `extra | added-text | [${issuedText}]`,
    ]);
    expect(written(guide.name, row.number, 2, number(7788))).toEqual(['extra | added-text | 7788']);
  });

  test('also a number, among counts that calculate themselves and in the print view', () => {
    expect(written('集計', 4, 2, number(3))).toEqual(['extra | added-text | 3']);
    expect(written('集計', 4, 40, number(3))).toEqual(['extra | added-text | 3']);
    expect(written('一覧（印刷用）', 5, 8, number(7788))).toEqual(['extra | added-text | 7788']);
  });

  test('the report shows it', () => {
    const returned = withSheet(book, '集計', (sheet) => putAt(sheet, 4, 40, text('数が合わない')));
    const page = reportPage(collect(data, { 'a.xlsx': returned }), {
      language: 'ja',
      planName: '',
      marking: '関係者限り',
    });
    expect(page).toContain('数が合わない');
    expect(page).toContain('読むだけのシートへの書き込み');
  });
});

describe('what was issued there, or calculates itself, is no remark', () => {
  test('counts that were calculated again, and a filled-in value that the print view shows, with or without formulas', () => {
    const filled = withSheet(book, '入力', (sheet) => put(sheet, 'action:rescue-drill', '実績', text('訓練を実施。')));
    const counted = withSheet(filled, '集計', (sheet) =>
      mapCells(sheet, (content) => (content.formula === undefined ? content : { ...content, ...number(7) })),
    );
    const shown = (formula: Partial<Content>) =>
      withSheet(counted, '一覧（印刷用）', (sheet) => putAt(sheet, 6, 8, { ...text('訓練を実施。'), ...formula }));
    const expected = ['accepted | 実績・成果 | 訓練を実施。 | -> 訓練を実施。'];
    expect(fatesIn(shown({ formula: 'INDEX(A1)' }))).toEqual(expected);
    expect(fatesIn(shown({}))).toEqual(expected);
  });

  test('counts and dates that a program without formulas has left as values', () => {
    const plain = (sheet: RawSheet) =>
      mapCells(sheet, ({ formula: _, ...content }) => (content.text === '' ? undefined : content));
    const filled = withSheet(book, '入力', (sheet) => put(sheet, 'action:rescue-drill', '期限', number(45_748)));
    const shown = withSheet(withSheet(filled, '集計', plain), '一覧（印刷用）', (sheet) =>
      putAt(plain(sheet), 6, 8, number(45_748)),
    );
    expect(fatesIn(shown)).toEqual(fatesIn(filled));
    expect(fatesIn(withSheet(shown, '集計', (sheet) => putAt(sheet, 4, 2, number(0.5))))).toContain(
      'extra | added-text | 0.5',
    );
  });

  test('spaces at the ends and line ends of another kind', () => {
    const respaced = ['記入要領', '集計', '一覧（印刷用）', 'コード表'].reduce<Book>(
      (now, name) =>
        withSheet(now, name, (sheet) =>
          mapCells(sheet, (content) =>
            content.type === 'text' ? { ...content, text: ` ${content.text.replaceAll('\n', '\r\n')}　` } : content,
          ),
        ),
      book,
    );
    expect(fatesIn(respaced)).toEqual([]);
  });

  test('a workbook issued before its texts were written down is read as it was then', () => {
    const decoded = decodeIssue(metaCells(book));
    if (decoded.kind !== 'issue') return expect.unreachable();
    const cells = encodeIssue({ ...decoded.issue, generated: [] });
    const older: Book = {
      sheets: book.sheets.map((sheet) =>
        isMeta(sheet)
          ? cells.reduce(
              (now, texts, row) =>
                texts.reduce(
                  (one, words, at) => putAt(one, row + 1, at + 1, words === '' ? undefined : text(words)),
                  now,
                ),
              { ...sheet, rows: [] as RawSheet['rows'] },
            )
          : sheet,
      ),
    };
    expect(fatesIn(withSheet(older, '集計', (sheet) => putAt(sheet, 4, 40, text('数が合わない'))))).toEqual([]);
  });
});
