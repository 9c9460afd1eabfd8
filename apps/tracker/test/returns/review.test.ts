import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { judgeOpenXml } from '@shinrai/testing';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { RawSheet } from '../../src/collect/raw/raw-book.ts';
import { readBook } from '../../src/collect/raw/read-book.ts';
import { reportPage } from '../../src/collect/report/report-page.ts';
import { applyDecisions } from '../../src/collect/review/apply-decisions.ts';
import { readReview } from '../../src/collect/review/read-review.ts';
import { reviewItems } from '../../src/collect/review/review-item.ts';
import { writeReview } from '../../src/collect/review/write-review.ts';
import {
  collect,
  columnOf,
  copyOf,
  dataOf,
  issued,
  put,
  putAt,
  rowOf,
  SMALL,
  sheetOf,
  takeOver,
  tell,
  text,
  withSheet,
} from './harness.ts';
import { writeReturned } from './write-returned.ts';

const SHEET = '入力';
const [WINTER, RESCUE] = ['action:winter-route', 'action:rescue-drill'];
const data = await dataOf(SMALL);
const book = await issued(data, { kind: 'sector', id: 'ferries' });

const returned = withSheet(book, SHEET, (sheet) =>
  [
    (one: RawSheet) => put(one, RESCUE, '実績', text('訓練を実施。')),
    (one: RawSheet) => put(one, RESCUE, '課題', text('同上')),
    (one: RawSheet) => put(one, RESCUE, '期限', text('10月1日')),
    (one: RawSheet) => put(one, RESCUE, '内容', text('書き換え')),
    (one: RawSheet) => put(one, WINTER, '実績', text('就航。')),
    (one: RawSheet) => put(one, WINTER, 'row_id', undefined),
  ].reduce((now, edit) => edit(now), sheet),
);
const files = { 'a.xlsx': returned };
const set = collect(data, files);
const review = await writeReview({ set, language: 'ja', paths: new Map(), marking: '関係者限り' });

/** The review with decisions by the column that they are about. */
function decide(
  decisions: Readonly<Record<string, readonly [decision: string, corrected?: string, reason?: string]>>,
): Uint8Array {
  const { value } = readBook(review);
  if (!value) throw new Error('the review cannot be read');
  const sheet = sheetOf(value, '審査表');
  const heading = columnOf(sheet, '欄');
  const decided = sheet.rows.slice(1).reduce((now, { number, cells }) => {
    const [decision, corrected = '', reason = ''] = decisions[cells.get(heading)?.text ?? ''] ?? ['', '', ''];
    const fill = (column: string, words: string, one: RawSheet) =>
      words === '' ? one : putAt(one, number, columnOf(sheet, column), text(words));
    return fill('決定', decision, fill('修正値', corrected, fill('決定の理由', reason, now)));
  }, sheet);
  return writeReturned({ sheets: value.sheets.map((one) => (one === sheet ? decided : one)) });
}

const after = (decisions: Parameters<typeof decide>[0]) => {
  const read = readReview(decide(decisions), 'review.xlsx');
  expect(read.findings).toEqual([]);
  const confirmed = new Set(
    read.value?.decisions.filter(({ decision }) => decision === 'accept').map(({ key }) => key),
  );
  return applyDecisions(collect(data, files, confirmed), read.value?.decisions ?? [], 'review.xlsx');
};
const fates = (decisions: Parameters<typeof decide>[0]) =>
  after(decisions).set.files.flatMap(({ cells }) => cells.filter(({ fate }) => fate !== 'unchanged').map(tell));

test('a review that nobody filled in changes nothing', () => {
  expect(after({}).set.files[0]?.changes).toEqual(set.files[0]?.changes);
  expect(after({}).findings).toEqual([]);
});

test('decisions: declined, corrected, asked', () => {
  const told = fates({
    '【記入】実績・成果': ['見送り', '', '確認中のため'],
    '【記入】期限': ['反映', '2025年10月1日'],
    '【記入】課題': ['照会', '', '具体的に'],
  });
  expect(told).toContain('rejected | declined | 実績・成果 | 訓練を実施。 | -> 訓練を実施。');
  expect(told).toContain('accepted | decided | 期限 | 10月1日 | -> 2025-10-01');
  expect(told).toContain('not-understood | asked | 課題 | 同上');
});

test('the review that is written after a decision says it again, and means the same when it is read', async () => {
  const once = after({ '【記入】期限': ['反映', '令和7年10月1日', '電話で確認'], '【記入】課題': ['照会'] }).set;
  const read = readReview(
    await writeReview({ set: once, language: 'ja', paths: new Map(), marking: '関係者限り' }),
    'review.xlsx',
  );
  const twice = applyDecisions(collect(data, files), read.value?.decisions ?? [], 'review.xlsx');
  expect(twice.findings).toEqual([]);
  expect(twice.set.files[0]?.changes).toEqual(once.files[0]?.changes);
});

test('both sides of a conflict cannot be accepted', () => {
  const saying = (words: string) => withSheet(book, SHEET, (sheet) => put(sheet, RESCUE, '実績', text(words)));
  const copy = { ...sheetOf(saying('中止。'), SHEET), name: '入力 (2)' };
  const both = collect(data, { 'a.xlsx': { sheets: [...saying('実施。').sheets, copy] } });
  const conflicts = reviewItems(both).filter(({ cell }) => cell.fate === 'conflict');
  expect(conflicts).toHaveLength(2);
  const accept = (items: typeof conflicts) =>
    applyDecisions(
      both,
      items.map(({ key }, at) => ({
        key,
        decision: 'accept',
        corrected: '',
        reason: '',
        sheet: '審査表',
        address: `L${at + 2}`,
      })),
      'review.xlsx',
    );
  expect(accept(conflicts).findings.map(({ code }) => code)).toEqual(Array(2).fill('return/decision-impossible'));
  expect(accept(conflicts.slice(0, 1)).findings).toEqual([]);
  expect(accept(conflicts.slice(0, 1)).set.files[0]?.changes).toMatchObject([{ entity: RESCUE, value: '実施。' }]);
});

test('a row that was confirmed is taken for what it is', () => {
  const rows = after({}).set.files[0]?.cells.filter(({ why }) => why === 'unsure-row');
  expect(rows?.length).toBeGreaterThan(1);
  const key = sheetOf(readBook(review).value ?? { sheets: [] }, '審査表').rows.find(({ cells }) =>
    [...cells.values()].some(({ text }) => text.includes('行IDがないか')),
  );
  expect(key).toBeDefined();
  const { value } = readBook(review);
  const sheet = sheetOf(value ?? { sheets: [] }, '審査表');
  const bytes = writeReturned({
    sheets: (value?.sheets ?? []).map((one) =>
      one === sheet ? putAt(sheet, key?.number ?? 0, columnOf(sheet, '決定'), text('反映')) : one,
    ),
  });
  const decisions = readReview(bytes, 'review.xlsx').value?.decisions ?? [];
  const confirmed = new Set(decisions.map((decision) => decision.key));
  expect(collect(data, files, confirmed).files[0]?.changes.map(({ entity, value }) => [entity, value])).toEqual(
    [
      [WINTER, '就航。'],
      [RESCUE, '訓練を実施。'],
    ].toSorted(
      (a, b) => rowOf(sheetOf(book, SHEET), a[0] ?? '').number - rowOf(sheetOf(book, SHEET), b[0] ?? '').number,
    ),
  );
});

test('what cannot be is told with its cell', () => {
  const codes = (decisions: Parameters<typeof decide>[0]) => after(decisions).findings.map(({ code }) => code);
  expect(codes({ '【記入】期限': ['反映'] })).toEqual(['return/decision-impossible']);
  expect(codes({ '【記入】期限': ['反映', 'いつか'] })).toEqual(['return/decision-impossible']);
  expect(codes({ '内容（計画のデータ）': ['反映'] })).toEqual(['return/decision-impossible']);
  expect(readReview(decide({ '【記入】期限': ['たぶん'] }), 'review.xlsx').findings.map(({ code }) => code)).toEqual([
    'return/decision-unknown',
  ]);
  expect(readReview(writeReturned(book), 'review.xlsx').findings.map(({ code }) => code)).toEqual([
    'return/review-unreadable',
  ]);
});

test('a review without end is not read, and of very many mistakes in one some are told', () => {
  const { value } = readBook(review);
  if (!value) throw new Error('the review cannot be read');
  const sheet = sheetOf(value, '審査表');
  const wrong = new Map([
    [columnOf(sheet, '決定'), { address: 'L9', ...text('たぶん') }],
    [columnOf(sheet, '照合キー'), { address: 'O9', ...text('x!y') }],
  ]);
  const filled = (rows: number) => {
    const more = Array.from({ length: rows }, (_, at) => ({ number: at + 100, isHidden: false, cells: wrong }));
    const changed = withSheet(value, '審査表', (one) => ({ ...one, rows: [...one.rows, ...more] }));
    return readReview(writeReturned(changed), 'review.xlsx').findings.map(({ code }) => code);
  };
  expect(filled(101)).toEqual([...Array(100).fill('return/decision-unknown'), 'shape/more']);
  expect(filled(80_000)).toEqual(['return/too-large']);
});

test('a review of other files is refused', () => {
  const read = readReview(decide({ '【記入】期限': ['反映'] }), 'review.xlsx');
  const other = collect(data, { 'b.xlsx': book });
  expect(applyDecisions(other, read.value?.decisions ?? [], 'review.xlsx').findings.map(({ code }) => code)).toEqual([
    'return/review-foreign',
  ]);
});

test('what was declined stays declined when the file is collected again', async () => {
  const folder = copyOf(SMALL);
  const read = readReview(decide({ '【記入】実績・成果': ['見送り'] }), 'review.xlsx');
  await takeOver(folder, files, '2025-01-15', read.value?.decisions ?? []);
  const before = readFileSync(join(folder, 'sectors/ferries.yaml'), 'utf8');
  const again = await takeOver(folder, files);
  expect(again.set.files[0]?.cells.find(({ why }) => why === 'declined')?.decision?.decision).toBe('decline');
  expect(readFileSync(join(folder, 'sectors/ferries.yaml'), 'utf8')).toBe(before);
});

test('a correction that was taken over is not taken over again', async () => {
  const folder = copyOf(SMALL);
  const read = readReview(decide({ '【記入】期限': ['反映', '2025年10月1日'] }), 'review.xlsx');
  const decisions = read.value?.decisions ?? [];
  await takeOver(folder, files, '2025-01-15', decisions);
  const again = applyDecisions(collect(await dataOf(folder), files), decisions, 'review.xlsx');
  expect([again.findings, again.set.files[0]?.changes]).toEqual([[], []]);
});

test('report and review are sound in both languages, and the same for the same changes', async () => {
  for (const language of ['ja', 'en'] as const) {
    const page = reportPage(set, { language, planName: '計画', marking: '関係者限り' });
    expect(page).toBe(reportPage(set, { language, planName: '計画', marking: '関係者限り' }));
    for (const words of ['訓練を実施。', '同上', '10月1日', '関係者限り']) expect(page).toContain(words);
    const bytes = await writeReview({ set, language, paths: new Map(), marking: '関係者限り' });
    expect(
      Buffer.from(bytes).equals(
        Buffer.from(await writeReview({ set, language, paths: new Map(), marking: '関係者限り' })),
      ),
    ).toBe(true);
    const sheets = Object.values(unzipSync(bytes)).map((part) => strFromU8(part));
    const heads = sheets.flatMap((xml) => /<oddHeader>([^<]*)/.exec(xml)?.[1] ?? []);
    expect(heads.length).toBeGreaterThan(1);
    expect(heads.filter((head) => !head.includes('関係者限り'))).toEqual([]);
    expect(await judgeOpenXml([{ name: 'review.xlsx', bytes }])).toEqual([{ name: 'review.xlsx', errors: [] }]);
  }
});

test('texts of a return are never markup in the report', () => {
  const hostile = withSheet(book, SHEET, (sheet) => put(sheet, RESCUE, '実績', text('<script>alert(1)</script>')));
  const page = reportPage(collect(data, { '<b>.xlsx': hostile }), {
    language: 'ja',
    planName: '計画',
    marking: '関係者限り',
  });
  expect(page).not.toContain('<script>');
  expect(page).not.toContain('<b>.xlsx');
});
