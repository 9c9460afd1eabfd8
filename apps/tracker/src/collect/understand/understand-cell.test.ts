import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { IssuedColumn, IssuedList } from '../../meta/issued.ts';
import type { RawCell } from '../raw/raw-book.ts';
import { readRemark } from './remark.ts';
import { type ColumnRule, understandCell } from './understand-cell.ts';

const LISTS: readonly IssuedList[] = [
  {
    key: 'reported',
    values: [
      { code: 'completed', word: '完了' },
      { code: 'ongoing', word: '実施中' },
      { code: 'scheduled', word: '実施予定' },
    ],
  },
  {
    key: 'ratings',
    values: [
      { code: 'on-track', word: '順調' },
      { code: 'off-track', word: '遅れ' },
    ],
  },
  {
    key: 'marks',
    values: [
      { code: 'good', word: '◎' },
      { code: 'fair', word: '○' },
    ],
  },
];

const understand = (
  type: IssuedColumn['type'],
  cell: Partial<RawCell>,
  list: string | null = null,
  range?: ColumnRule['range'],
) => understandCell({ address: 'A1', type: 'text', text: '', ...cell }, { type, list, maxLength: 20, range }, LISTS);

/** The outcome in short: the value with its notes, or why there is none. */
function said(...args: Parameters<typeof understand>): string {
  const meaning = understand(...args);
  if (meaning.kind === 'no-change') return 'no-change';
  const notes = meaning.notes.map((note) => Object.values(note).join(':'));
  const head = meaning.kind === 'value' ? String(meaning.value) : `${meaning.kind} ${meaning.why}`;
  return [head, ...notes].join(' | ');
}

test.each([
  ['完了', 'completed'],
  ['● 完了', 'completed'],
  ['（完了）', 'completed'],
  ['済', 'completed | synonym:済'],
  ['実施済み', 'completed | synonym:実施済み'],
  ['Completed', 'completed'],
  ['実施中です', 'puzzle not-in-list'],
  ['中止', 'puzzle not-in-list'],
  ['該当なし', 'refused nothing-to-enter'],
  ['変更なし', 'no-change'],
  ['同上', 'puzzle same-as-above'],
])('the choice %s is %s', (text, expected) => expect(said('choice', { text }, 'reported')).toBe(expected));

test('symbols are words where the list has them, or where they can mean one word of it', () => {
  expect(said('choice', { text: '◎' }, 'marks')).toBe('good');
  expect(said('choice', { text: '×' }, 'ratings')).toBe('off-track | synonym:×');
  expect(said('choice', { text: '○ 順調' }, 'ratings')).toBe('on-track');
  expect(said('choice', { text: '○' }, 'reported')).toBe('puzzle not-in-list');
});

test.each<[Partial<RawCell>, string]>([
  [{ text: '令和6年10月' }, '2024-10'],
  [{ text: '202410' }, '2024-10'],
  [{ text: '未定' }, 'undated'],
  [{ text: '2024年10月頃' }, '2024-10 | date-rest:頃'],
  [{ type: 'date', text: '2024-10-01', number: 45566 }, '2024-10-01'],
  [{ type: 'date', text: '2024-10-01', number: 45566.5, hasTime: true }, '2024-10-01 | time-dropped'],
  [{ type: 'number', text: '45566', number: 45566 }, '2024-10-01 | serial'],
  [{ type: 'number', text: '2024', number: 2024 }, '2024'],
  [{ type: 'number', text: '20241001', number: 20241001 }, '2024-10-01'],
  [{ type: 'number', text: '7', number: 7 }, 'puzzle not-a-date'],
  [{ type: 'date', text: '1905-07-17', number: 2025 }, 'puzzle date-unlikely'],
  [{ type: 'date', text: '2454-06-06', number: 202_503 }, 'puzzle date-unlikely'],
  [{ text: '10月1日' }, 'puzzle date-without-year'],
  [{ text: 'N/A' }, 'refused nothing-to-enter'],
  [{ text: '別紙' }, 'puzzle see-annex'],
  [{ type: 'error', text: '#REF!' }, 'puzzle error-value'],
])('the date %j is %s', (cell, expected) => expect(said('date', cell)).toBe(expected));

test.each<[Partial<RawCell>, string]>([
  [{ type: 'number', text: '160', number: 160 }, '160'],
  [{ text: '約160名' }, '160 | qualifier:about | unit:名'],
  [{ type: 'number', text: '20%', number: 0.2, isPercent: true }, '20 | unit:%'],
  [{ type: 'number', text: '3', number: 3, formula: 'SUM(A1:A2)' }, 'refused formula | formula:SUM(A1:A2)'],
  [{ text: '昨年度並み' }, 'puzzle as-last-year'],
  [{ text: '数百名' }, 'puzzle not-a-number'],
  [{ text: '-' }, 'refused nothing-to-enter'],
])('the number %j is %s', (cell, expected) => expect(said('number', cell)).toBe(expected));

test.each<[Partial<RawCell>, string]>([
  [{ type: 'number', text: '50', number: 50 }, '50'],
  [{ type: 'number', text: '50%', number: 0.5, isPercent: true }, '50 | unit:%'],
  [{ type: 'number', text: '0.5%', number: 0.005, isPercent: true }, '0.5 | unit:%'],
  [{ type: 'number', text: '0.5', number: 0.5 }, 'puzzle share-or-percent'],
  [{ type: 'number', text: '120', number: 120 }, 'refused out-of-range'],
  [{ text: '−5' }, 'refused out-of-range'],
  [{ type: 'number', text: '0', number: 0 }, '0'],
  [{ type: 'number', text: '100', number: 100 }, '100'],
])('in a column of percentages %j is %s', (cell, expected) => {
  expect(said('number', cell, null, { min: 0, max: 100 })).toBe(expected);
});

test('a formula whose value nobody has calculated is one', () => {
  expect(said('text', { text: '', formula: 'A1' })).toBe('refused formula | formula:A1');
});

test.each([
  ['会合を開催。\r\n\r\n成果文書を採択。\n', '会合を開催。\n\n成果文書を採択。 | line-breaks'],
  ['なし', 'なし'],
  ['別紙のとおり', 'puzzle see-annex'],
  ['"', 'puzzle same-as-above'],
  ['あ'.repeat(21), 'refused too-long'],
])('the text %j is %s', (text, expected) => expect(said('text', { text })).toBe(expected));

test('words that are struck through are deleted, and told', () => {
  expect(said('text', { text: '第2回を開催', struck: '第1回' })).toBe('第2回を開催 | struck:第1回');
  expect(said('text', { text: '', struck: '中止' })).toBe('refused all-struck | struck:中止');
});

test.each([
  '同上',
  '（同上）',
  '″',
  '別紙１',
  '別紙のとおり。',
  'N/A',
  'ｎ／ａ',
  '該当なし',
  '特になし',
  '変更なし',
  '昨年度並み',
  '未定',
  'TBC',
  '―',
])('%s is a remark', (text) => expect(readRemark(text)).toBeDefined());

test.each(['別紙の事業を実施', '該当なしの国を除く', '同上級会合', 'なしの栽培', ''])('%j is none', (text) => {
  expect(readRemark(text)).toBeUndefined();
});

test.each([
  ...[' ', '\u3000', '\n', ' \n', '1', '1/', '1.', '-', '2024-', '一', '千百十', '令和6年', '約1億円', ')', '】', '●'],
  ...['同上 ', '別紙', '{figure:', 'January ', '〜', '\u0301', '\ufdfa', '0', '以上'],
])(
  'a cell that goes on and on with %j is done with at once',
  (piece) => {
    for (const text of [`a${piece.repeat(100_000)}`, `${piece.repeat(100_000)}x`])
      for (const type of ['text', 'date', 'number', 'choice'] as const)
        expect(['value', 'refused', 'puzzle']).toContain(understand(type, { text }, 'reported').kind);
  },
  20_000,
);

test('whatever stands in a cell, it has one meaning', () => {
  const type = fc.constantFrom<IssuedColumn['type']>('text', 'date', 'number', 'choice');
  const word = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('令和', '約', '万', '同上', '年', '1', '.', '名'),
  );
  fc.assert(
    fc.property(type, fc.array(word, { maxLength: 6 }), (column, words) => {
      const meaning = understand(column, { text: words.join('') }, 'reported');
      expect(['value', 'no-change', 'refused', 'puzzle']).toContain(meaning.kind);
    }),
  );
});
