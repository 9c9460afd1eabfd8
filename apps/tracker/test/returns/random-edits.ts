import fc from 'fast-check';
import { metaCells } from '../../src/collect/compare/compare-book.ts';
import type { RawBook, RawRow, RawSheet } from '../../src/collect/raw/raw-book.ts';
import { decodeIssue } from '../../src/meta/decode.ts';
import type { Issue, IssuedColumn } from '../../src/meta/issued.ts';
import { isoDay } from '../../src/workbook/date-serial.ts';
import { type Content, columnOf, number, putAt, rearranged, text } from './harness.ts';

type Book = Pick<RawBook, 'sheets'>;

/** What a workbook says about itself. */
export function issueIn(book: RawBook): Issue {
  const decoded = decodeIssue(metaCells(book));
  if (decoded.kind !== 'issue') throw new Error(`the workbook is ${decoded.kind}`);
  return decoded.issue;
}

const words = fc.oneof(
  fc.constantFrom(
    '第2回会合を開催した。',
    '同上',
    '別紙のとおり',
    'N/A',
    '変更なし',
    '該当なし',
    '昨年度並み',
    '=1+1',
    '改行\r\nあり\n',
    '長'.repeat(600),
    '　前後に空白　',
    '_x0041_',
    '令和六年十月',
    'R6.10.1',
    '令和6年度中',
    '10月1日',
    '未定',
    '約１６０名',
    '1,000万人以上',
    '2.8兆円規模',
    '済',
    '● 完了',
    '集計中',
  ),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }),
);

const any: fc.Arbitrary<Content> = fc
  .oneof(
    { weight: 4, arbitrary: words.map(text) },
    fc.integer({ min: 0, max: 60_000 }).map(number),
    fc
      .integer({ min: 33_000, max: 60_000 })
      .map((serial): Content => ({ type: 'date', text: isoDay(serial), number: serial })),
    fc
      .integer({ min: 1, max: 99 })
      .map((part): Content => ({ type: 'number', text: `${part}%`, number: part / 100, isPercent: true })),
    fc.constantFrom<Content>(
      { type: 'error', text: '#SPILL!' },
      { type: 'boolean', text: 'TRUE' },
      { type: 'text', text: '', struck: '消した' },
      { type: 'text', text: '残した', struck: '消した' },
      { type: 'number', text: '3', number: 3, formula: 'SUM(A1:A2)' },
      { type: 'text', text: 'x', formula: "'[1]他'!A1" },
    ),
  )
  .filter(({ text: shown, struck, formula }) => shown.trim() !== '' || struck !== undefined || formula !== undefined);

/** One thing that somebody did to a workbook. */
export const edit = fc.record({
  what: fc.constantFrom(
    'fill',
    'fill',
    'fill',
    'fill',
    'choose',
    'choose',
    'overwrite',
    'clear',
    'copy',
    'insert',
    'delete',
    'lose-id',
    'shuffle',
    'push',
    'add-column',
    'rename-column',
    'add-sheet',
    'note-above',
    'remark',
  ),
  sheet: fc.nat(),
  row: fc.nat(),
  column: fc.nat(),
  content: any,
});
export type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never;

/** A workbook after an edit. */
export function applyEdit(book: Book, issue: Issue, { what, sheet: n, row: r, column: c, content }: Edit): Book {
  const issued = issue.sheets.filter(({ role }) => role !== 'reference');
  const target = issued[n % issued.length];
  const sheet = book.sheets.find(({ name }) => name === target?.name);
  if (!target || !sheet) return book;
  const replace = (changed: RawSheet): Book => ({ sheets: book.sheets.map((one) => (one === sheet ? changed : one)) });
  const heading = headingRow(sheet);
  const rows = sheet.rows.filter(({ number }) => number > heading);
  const row = rows[r % Math.max(rows.length, 1)];
  const last = Math.max(0, ...sheet.rows.map(({ number }) => number));
  const inputs = target.columns.filter(({ role }) => role === 'input');
  const column = inputs[c % Math.max(inputs.length, 1)];
  const at = column && placeOf(sheet, heading, column);
  if (what === 'remark') return remarked(book, issue, { n, r, c, content });
  if (what === 'add-sheet') return { sheets: [...book.sheets, memo(content, book.sheets.length)] };
  if (!row || !column || at === undefined) return book;
  switch (what) {
    case 'fill':
      return replace(putAt(sheet, row.number, at, content));
    case 'choose':
      return replace(putAt(sheet, row.number, at, chosen(column, issue, r, content)));
    case 'overwrite':
      return replace(putAt(sheet, row.number, [...row.cells.keys()][c % Math.max(row.cells.size, 1)] ?? 1, content));
    case 'clear':
      return replace(putAt(sheet, row.number, at, undefined));
    case 'copy':
      return replace(withRow(sheet, row, last + 1));
    case 'insert':
      return replace(
        putAt(
          putAt(sheet, last + 1, at, content),
          last + 1,
          placeOf(sheet, heading, inputs[0] ?? column) ?? at,
          text('新しい取組'),
        ),
      );
    case 'delete':
      return replace({ ...sheet, rows: sheet.rows.filter((one) => one !== row) });
    case 'lose-id':
      return replace(
        putAt(
          sheet,
          row.number,
          columnOf({ ...sheet, rows: sheet.rows.filter(({ number }) => number === heading) }, 'row_id'),
          undefined,
        ),
      );
    case 'shuffle':
      return replace(
        rearranged(
          sheet,
          (column) => column,
          (number) => (number <= heading ? number : heading + 1 + last - number),
        ),
      );
    case 'push':
      return replace(
        rearranged(
          sheet,
          (column) => column + (c % 3),
          (number) => number + (r % 4),
        ),
      );
    case 'add-column':
      return replace(
        putAt(putAt(sheet, heading, 90 + (c % 3), text(`省内メモ${c % 3}`)), row.number, 90 + (c % 3), content),
      );
    case 'rename-column':
      return replace(putAt(sheet, heading, at, text(`${column.heading}等`)));
    case 'note-above':
      return heading > 1 ? replace(putAt(sheet, 1, 1, content)) : book;
  }
}

/** A workbook with something written on a sheet that is only to be read. */
function remarked(
  book: Book,
  { generated }: Issue,
  { n, r, c, content }: { n: number; r: number; c: number; content: Content },
): Book {
  const name = generated[n % generated.length]?.name;
  return {
    sheets: book.sheets.map((sheet) =>
      sheet.name === name ? putAt(sheet, 1 + (r % 60), 1 + (c % 12), content) : sheet,
    ),
  };
}

/** The row of headings: the first one that names the hidden columns. */
function headingRow({ rows }: RawSheet): number {
  return rows.find(({ cells }) => [...cells.values()].some(({ text: shown }) => shown === 'row_id'))?.number ?? 1;
}

const placeOf = ({ rows }: RawSheet, heading: number, column: IssuedColumn): number | undefined =>
  [...(rows.find(({ number }) => number === heading)?.cells ?? [])].find(
    ([, cell]) => cell.text === column.heading,
  )?.[0];

/** Something that fits: a word of the list, a day, a number, a text. */
function chosen({ type, list }: IssuedColumn, { lists }: Issue, n: number, content: Content): Content {
  const values = lists.find(({ key }) => key === list)?.values ?? [];
  if (type === 'choice') return text(values[n % Math.max(values.length, 1)]?.word ?? '完了');
  if (type === 'date') return { type: 'date', text: isoDay(45_000 + (n % 900)), number: 45_000 + (n % 900) };
  return type === 'number' ? number(n % 100) : content;
}

const withRow = (sheet: RawSheet, { cells }: RawRow, to: number): RawSheet =>
  [...cells].reduce((now, [column, cell]) => putAt(now, to, column, cell), sheet);

const memo = (content: Content, n: number): RawSheet =>
  putAt(
    { name: `メモ${n}`, state: 'visible', rows: [], merges: [], comments: [], hasHiddenColumns: false, drawings: 0 },
    1,
    1,
    content,
  );
