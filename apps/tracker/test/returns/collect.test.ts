import { LANGUAGES } from '@shinrai/core';
import { expect, test } from 'vitest';
import type { RawSheet } from '../../src/collect/raw/raw-book.ts';
import {
  type Content,
  cellsIn,
  collect,
  columnOf,
  dataOf,
  issued,
  put,
  putAt,
  rearranged,
  rowOf,
  SHIPPED,
  SMALL,
  sheetOf,
  tell,
  text,
  told,
  withSheet,
} from './harness.ts';

const SHEET = '入力';
const WINTER = 'action:winter-route';
const RESCUE = 'action:rescue-drill';

const data = await dataOf(SMALL);
const book = await issued(data, { kind: 'sector', id: 'ferries' });

const change = (edit: (sheet: RawSheet) => RawSheet) => withSheet(book, SHEET, edit);
const collected = (edit: (sheet: RawSheet) => RawSheet) => {
  const returned = change(edit);
  const set = collect(data, { 'a.xlsx': returned });
  expect(set.files[0]?.cells.length).toBe(cellsIn(returned));
  return { set, told: told(set), file: set.files[0] };
};
const one = (heading: string, content: Content, id = RESCUE) =>
  collected((sheet) => put(sheet, id, heading, content)).told;

test('an untouched workbook changes nothing, and every cell of it has its fate', () => {
  const set = collect(data, { 'a.xlsx': book });
  expect(told(set)).toEqual([]);
  expect(set.files[0]).toMatchObject({ findings: [], changes: [], proposals: [], questions: [] });
  expect(set.files[0]?.cells.length).toBe(cellsIn(book));
});

test('every workbook of the shipped plan comes back as it went', async () => {
  const shipped = await dataOf(SHIPPED);
  for (const language of process.env.SHINRAI_LONG ? LANGUAGES : (['en'] as const)) {
    const whole = await issued(shipped, { kind: 'plan' }, language);
    const set = collect(shipped, { 'all.xlsx': whole });
    expect(told(set)).toEqual([]);
    expect(set.files[0]).toMatchObject({ findings: [], changes: [] });
    expect(set.files[0]?.cells.length).toBe(cellsIn(whole));
  }
});

test.each<[string, Content, string]>([
  ['進捗状況', text('だいたい終わり'), 'not-understood | not-in-list | 進捗状況 | だいたい終わり'],
  [
    '実績',
    text('訓練を実施。\n参加 12隻。'),
    'accepted | 実績・成果 | 訓練を実施。\n参加 12隻。 | -> 訓練を実施。\n参加 12隻。',
  ],
  ['実績', text('同上'), 'not-understood | same-as-above | 実績・成果 | 同上'],
  ['実績', text('変更なし'), 'unchanged | no-change | 実績・成果 | 変更なし'],
  ['期限', text('令和６年１０月'), 'accepted | 期限 | 令和６年１０月 | -> 2024-10'],
  ['期限', { type: 'date', text: '2025-06-01', number: 45809 }, 'accepted | 期限 | 2025-06-01 | -> 2025-06-01'],
  ['期限', { type: 'error', text: '#SPILL!' }, 'not-understood | error-value | 期限 | #SPILL!'],
  [
    '期限',
    { type: 'date', text: '2025-06-01', number: 45809, formula: 'TODAY()' },
    'rejected | formula | 期限 | 2025-06-01 | -> 2025-06-01',
  ],
  ['内容（計画のデータ）', text('書き換えた。'), 'rejected | fixed-column | 内容（計画のデータ） | 書き換えた。'],
])('a cell of %s with %j', (heading, content, expected) => expect(one(heading, content)).toEqual([expected]));

test('columns moved, rows sorted, hidden and pushed down, sheets renamed: the same is found', () => {
  const filled = (sheet: RawSheet) => put(put(sheet, RESCUE, '課題', text('天候')), WINTER, '実績', text('継続'));
  const plain = collected(filled);
  const moved = collected((sheet) => {
    const last = Math.max(...sheet.rows.map(({ number }) => number));
    const other = rearranged(
      filled(sheet),
      (column) => 60 - column,
      (row) => (row === 1 ? 4 : last + 6 - row),
    );
    return {
      ...other,
      name: '入力 (2)',
      hasHiddenColumns: true,
      rows: other.rows.map((row) => ({ ...row, isHidden: row.number > 4 })),
    };
  });
  const changes = ({ set }: typeof plain) =>
    set.files[0]?.changes.map(({ entity, field, value }) => [entity, field, value]).toSorted();
  expect(changes(plain)).toHaveLength(2);
  expect(changes(moved)).toEqual(changes(plain));
  expect(moved.file?.questions).toEqual([]);
});

test('a column that somebody added or renamed is kept, and asked about where it looks like one of ours', () => {
  const { told, file } = collected((sheet) => {
    const added = putAt(putAt(sheet, 1, 60, text('省内メモ')), rowOf(sheet, RESCUE).number, 60, text('要確認'));
    const renamed = putAt(added, 1, columnOf(sheet, '実績・成果'), text('実績・成果等'));
    return put(renamed, RESCUE, '実績・成果等', text('訓練'));
  });
  expect(told).toEqual([
    'extra | unsure-column | 実績・成果等 | 実績・成果等',
    'extra | unknown-column | 省内メモ | 省内メモ',
    'extra | unsure-column | 実績・成果等 | 訓練',
    'extra | unknown-column | 省内メモ | 要確認',
  ]);
  expect(file?.cells.find(({ returned }) => returned === '訓練')?.nearest).toBe('【記入】実績・成果');
});

test('a heading that was shortened is asked about, too', () => {
  const { told } = collected((sheet) => {
    const renamed = putAt(sheet, 1, columnOf(sheet, '実績・成果'), text('実績'));
    return put(renamed, RESCUE, '実績', text('訓練'));
  });
  expect(told).toEqual(['extra | unsure-column | 実績 | 実績', 'extra | unsure-column | 実績 | 訓練']);
});

test.each(['実績（記入）', 'やったこと'])('a heading that was changed in its place is asked about: %s', (heading) => {
  const { told, file } = collected((sheet) => {
    const renamed = putAt(sheet, 1, columnOf(sheet, '実績・成果'), text(heading));
    return put(renamed, RESCUE, heading, text('訓練'));
  });
  expect(told).toEqual([
    `extra | unsure-column | ${heading} | ${heading}`,
    `extra | unsure-column | ${heading} | 訓練`,
  ]);
  expect(file?.cells.find(({ returned }) => returned === '訓練')?.nearest).toBe('【記入】実績・成果');
});

test('of a sheet and a copy of it nothing counts in which they differ', () => {
  const withCopy = (own: string | undefined, copied: string | undefined) => {
    const filled = (words: string | undefined) => (sheet: RawSheet) =>
      words === undefined ? sheet : put(sheet, RESCUE, '実績', text(words));
    const copy = { ...filled(copied)(sheetOf(book, SHEET)), name: `${SHEET} (2)` };
    const returned = { sheets: [...change(filled(own)).sheets, copy] };
    const set = collect(data, { 'a.xlsx': returned });
    expect(set.files[0]?.cells.length).toBe(cellsIn(returned));
    return { set, file: set.files[0], told: told(set) };
  };
  const one = withCopy('訓練', undefined);
  expect(one.told).toEqual(['accepted | 実績・成果 | 訓練 | -> 訓練']);
  expect(one.file?.findings.map(({ code }) => code)).toEqual(['return/sheet-twice']);
  const same = withCopy('訓練', '訓練');
  expect(same.file?.counts).toMatchObject({ accepted: 1, conflict: 0, extra: 1 });
  expect(same.file?.changes).toHaveLength(1);
  for (const [own, copied, conflicts] of [
    ['訓練', '中止', 2],
    [undefined, '中止', 1],
  ] as const) {
    const { file } = withCopy(own, copied);
    expect(file?.counts).toMatchObject({ accepted: 0, conflict: conflicts });
    expect(file?.changes).toEqual([]);
    expect(file?.questions.map(({ kind }) => kind)).toEqual(Array(conflicts).fill('cell'));
  }
});

test('a row without its id is never taken for granted; one that is missing is a question, not a deletion', () => {
  const { file } = collected((sheet) => put(put(sheet, RESCUE, '実績', text('訓練')), RESCUE, 'row_id', undefined));
  expect(file?.changes).toEqual([]);
  expect(file?.questions.map(({ kind }) => kind)).toEqual(['row-unsure']);
  const gone = collected((sheet) => ({ ...sheet, rows: sheet.rows.filter((row) => row !== rowOf(sheet, RESCUE)) }));
  expect(gone.file?.questions).toMatchObject([{ kind: 'row-missing', row: RESCUE }]);
  expect(gone.told).toEqual([]);
});

test('where only some columns were sorted, no answer goes to the row of another', () => {
  const swapped = (sheet: RawSheet) => {
    const [a, b] = [rowOf(sheet, RESCUE), rowOf(sheet, WINTER)];
    const id = columnOf(sheet, 'row_id');
    const idsOf = (row: typeof a) => [...row.cells].filter(([column]) => column >= id);
    const wordsOf = (row: typeof a) => [...row.cells].filter(([column]) => column < id);
    const rows = sheet.rows.map((row) => {
      if (row !== a && row !== b) return row;
      return { ...row, cells: new Map([...wordsOf(row === a ? b : a), ...idsOf(row)]) };
    });
    return { ...sheet, rows };
  };
  const { file } = collected((sheet) => swapped(put(sheet, RESCUE, '実績', text('訓練'))));
  expect(file?.changes).toEqual([]);
  expect(file?.questions.map(({ kind }) => kind)).toEqual(['row-unsure', 'row-unsure']);
  expect(file?.cells.find(({ returned }) => returned === '訓練')).toMatchObject({ why: 'unsure-row', row: RESCUE });
});

test('copied rows that agree are extra; where they differ neither counts', () => {
  const copy = (sheet: RawSheet, words: string) => {
    const filled = put(sheet, RESCUE, '実績', text('訓練'));
    const cells = new Map(rowOf(filled, RESCUE).cells).set(columnOf(sheet, '実績'), { ...text(words), address: 'X90' });
    return { ...filled, rows: [...filled.rows, { number: 90, isHidden: false, cells }] };
  };
  const same = collected((sheet) => copy(sheet, '訓練'));
  expect(same.file?.counts).toMatchObject({ accepted: 1, conflict: 0 });
  const other = collected((sheet) => copy(sheet, '中止'));
  expect(other.file?.changes).toEqual([]);
  expect(other.file?.cells.find(({ fate }) => fate === 'conflict')).toMatchObject({
    why: 'rows-differ',
    rivals: [{ value: '中止' }],
  });
});

test('rows that somebody inserted are proposals under temporary ids', () => {
  const { file } = collected((sheet) =>
    putAt(putAt(sheet, 80, columnOf(sheet, '件名'), text('灯台の修理')), 80, columnOf(sheet, '実績'), text('着手')),
  );
  expect(file?.proposals).toMatchObject([{ row: 80, values: { title: '灯台の修理', result: '着手' } }]);
  expect(file?.proposals[0]?.id).toMatch(/^new:\w+:\d+$/);
  expect(file?.counts.extra).toBe(2);
});

test('added sheets, notes, merged cells and drawings are kept or told', () => {
  const returned = change((sheet) => ({
    ...sheet,
    merges: ['A2:B3'],
    comments: [{ address: 'C3', author: '担当', text: '要確認' }],
  }));
  const memo: RawSheet = {
    name: 'メモ',
    state: 'visible',
    merges: [],
    comments: [],
    hasHiddenColumns: false,
    drawings: 0,
    rows: [{ number: 1, isHidden: false, cells: new Map([[1, { ...text('別途相談'), address: 'A1' }]]) }],
  };
  const set = collect(data, { 'a.xlsx': { sheets: [...returned.sheets, memo] } });
  const [file] = set.files;
  expect(file?.findings.map(({ code }) => code)).toEqual(['return/merged']);
  expect(file?.comments).toEqual([{ sheet: SHEET, address: 'C3', author: '担当', text: '要確認' }]);
  expect(told(set)).toEqual(['extra | added-sheet | 別途相談']);
});

test('a note beside the instructions is kept', () => {
  const set = collect(data, {
    'a.xlsx': withSheet(book, '記入要領', (sheet) => putAt(sheet, 3, 4, text('期限を延ばせますか'))),
  });
  expect(told(set)).toEqual(['extra | outside-table | 期限を延ばせますか']);
});

test('an emptied cell is a question', () => {
  const { file } = collected((sheet) => put(sheet, RESCUE, '内容（計画のデータ）', undefined));
  expect(file?.changes).toEqual([]);
});

test('workbooks of another plan, without their hidden sheet, or with a changed one are refused or told', async () => {
  const codes = (returned: Pick<typeof book, 'sheets'>) =>
    collect(data, { 'a.xlsx': returned }).files[0]?.findings.map(({ code }) => code);
  const meta = book.sheets.find(({ state }) => state === 'veryHidden')?.name ?? '';
  const retold = (from: string, to: string) =>
    withSheet(book, meta, (sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row) => ({
        ...row,
        cells: new Map([...row.cells].map(([at, cell]) => [at, { ...cell, text: cell.text.replace(from, to) }])),
      })),
    }));
  expect(codes(await issued(await dataOf(SHIPPED), { kind: 'ministry', id: 'mlit' }))).toEqual(['return/other-plan']);
  expect(codes(retold('"edition":"', '"edition":"old-'))).toEqual(['return/other-edition']);
  expect(codes({ sheets: book.sheets.filter(({ name }) => name !== meta) })).toEqual(['return/not-ours']);
  expect(codes(retold('"version":1', '"version":99'))).toEqual(['return/newer']);
  expect(codes(retold('救助訓練', '救助'))).toContain('return/meta-changed');
});

test('of several files each stands for itself, and the same one is read once', () => {
  const good = change((sheet) => put(sheet, RESCUE, '実績', text('訓練')));
  const set = collect(data, { 'bad.xlsx': new Uint8Array([1, 2, 3]), 'good.xlsx': good, 'copy.xlsx': good });
  expect(set.files.map(({ findings }) => findings.map(({ code }) => code))).toEqual([
    ['return/not-a-workbook'],
    [],
    ['return/same-file'],
  ]);
  expect(set.files.flatMap(({ changes }) => changes)).toHaveLength(1);
});

test('two ministries that differ are a conflict with both values', () => {
  const other = withSheet(book, SHEET, (sheet) => put(sheet, RESCUE, '実績', text('別の話')));
  const meta = book.sheets.find(({ state }) => state === 'veryHidden')?.name ?? '';
  const foreign = withSheet(other, meta, (sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row) => ({
      ...row,
      cells: new Map(
        [...row.cells].map(([at, cell]) => [
          at,
          { ...cell, text: cell.text.replace('"id":"ferries"', '"id":"fisheries"') },
        ]),
      ),
    })),
  }));
  const set = collect(data, {
    'a.xlsx': change((sheet) => put(sheet, RESCUE, '実績', text('訓練'))),
    'b.xlsx': foreign,
  });
  expect(set.files.flatMap(({ changes }) => changes)).toEqual([]);
  expect(set.files.flatMap(({ cells }) => cells.filter(({ fate }) => fate === 'conflict')).map(tell)).toEqual([
    'conflict | returns-differ | 実績・成果 | 訓練 | -> 訓練',
    'conflict | returns-differ | 実績・成果 | 別の話 | -> 別の話',
  ]);
});

test('a sheet that is missing is told with its rows', () => {
  const set = collect(data, { 'a.xlsx': { sheets: book.sheets.filter(({ name }) => name !== SHEET) } });
  expect(set.files[0]?.findings.map(({ code }) => code)).toContain('return/sheet-missing');
  expect(set.files[0]?.questions.length).toBeGreaterThan(0);
  expect(sheetOf(book, SHEET)).toBeDefined();
});

test('files that come after very many cells are left alone and named', () => {
  const files = Object.fromEntries(
    ['a', 'b', 'c', 'd'].map((name) => [
      `${name}.xlsx`,
      change((sheet) => put(sheet, RESCUE, '【記入】担当課室', text(name))),
    ]),
  );
  const each = cellsIn(book);
  const set = collect(data, files, undefined, 2 * each - 1);
  expect(set.files.map(({ name, cells, findings }) => [name, cells.length >= each, findings[0]?.code])).toEqual([
    ['a.xlsx', true, undefined],
    ['b.xlsx', true, undefined],
    ['c.xlsx', false, 'return/left'],
    ['d.xlsx', false, 'return/left'],
  ]);
  const refused = { 'a.xlsx': new TextEncoder().encode('PK\u0003\u0004 cut off'), ...files };
  expect(collect(data, refused, undefined, 10).files.map(({ findings }) => findings[0]?.code)).toContain('return/left');
});
