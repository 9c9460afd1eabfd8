import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadPlan } from '@shinrai/core';
import { expect, onTestFinished, test } from 'vitest';
import type { RawSheet } from '../../src/collect/raw/raw-book.ts';
import { readRecords } from '../../src/collect/records/read-records.ts';
import { copyOf, dataOf, issued, put, SMALL, takeOver, text, withSheet } from './harness.ts';
import { writeReturned } from './write-returned.ts';

const SHEET = '入力';
const RESCUE = 'action:rescue-drill';
const book = await issued(await dataOf(SMALL), { kind: 'sector', id: 'ferries' });
const filled = (...edits: readonly ((sheet: RawSheet) => RawSheet)[]) =>
  withSheet(book, SHEET, (sheet) => edits.reduce((now, edit) => edit(now), sheet));
const state = (words: string) => (sheet: RawSheet) => put(sheet, RESCUE, '進捗状況', text(words));
const result = (words: string) => (sheet: RawSheet) => put(sheet, RESCUE, '実績', text(words));

const rating = (words: string, reason: string) => (sheet: RawSheet) => {
  const rated = put(sheet, RESCUE, '【記入】評価', text(words));
  return reason === '' ? rated : put(rated, RESCUE, '評価の理由', text(reason));
};

/** A workbook with other words in its cells, its meta sheet included. */
const retold = ({ sheets }: Pick<typeof book, 'sheets'>, from: string, to: string): Pick<typeof book, 'sheets'> => ({
  sheets: sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row) => ({
      ...row,
      cells: new Map([...row.cells].map(([at, cell]) => [at, { ...cell, text: cell.text.replace(from, to) }])),
    })),
  })),
});

const filesIn = (folder: string) =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path.slice(folder.length + 1), readFileSync(path, 'latin1')]),
  );

/** The lines of the small plan that differ from those of a copy. */
function differing(folder: string): string {
  const [before, after] = [filesIn(SMALL), filesIn(folder)];
  const linesOf = (text = '') => Buffer.from(text, 'latin1').toString('utf8').split('\n');
  return Object.keys(after)
    .filter((path) => path.endsWith('.yaml') && !path.startsWith('returns/') && before[path] !== after[path])
    .map((path) => {
      const [old, now] = [linesOf(before[path]), linesOf(after[path])];
      const gone = old.filter((line) => !now.includes(line)).map((line) => `-${line}`);
      const come = now.filter((line) => !old.includes(line)).map((line) => `+${line}`);
      return [path, ...gone, ...come].join('\n');
    })
    .join('\n');
}

test('accepted changes touch only their lines, name the return, and the file is kept as it came', async () => {
  const folder = copyOf(SMALL);
  const returned = filled(state('完了'), result('訓練を実施。'), rating('× 遅れ', '天候のため。'));
  const { findings, planned } = await takeOver(folder, { '回答（最終）_2.xlsx': returned });
  expect(findings).toEqual([]);
  expect(planned).toMatchObject({ changes: 4, records: [{ id: 'sector-ferries-1' }] });
  expect(differing(folder).replace(/[0-9a-f]{64}/, '<sha256>')).toMatchInlineSnapshot(`
    "sources.yaml
    +  - id: return-sector-ferries-1
    +    kind: return
    +    name: { ja: 連絡船の回答（2025-01-15）, en: Return of Ferries (2025-01-15), status: ours }
    +    note: { ja: ファイル「回答（最終）_2.xlsx」, en: File "回答（最終）_2.xlsx" }
    +  - { id: return-sector-ferries-1, of: return-sector-ferries-1, kind: return, sha256: <sha256> }
    sectors/ferries.yaml
    -    state: { value: planned, words: 予定 }
    +    state: { value: completed, words: 完了, source: [return-sector-ferries-1] }
    +    rating: { value: off-track, reason: { ja: 天候のため。 } }
    +    reported: { result: 訓練を実施。 }
    +    reportedIn: [return-sector-ferries-1]"
  `);
  const kept = readFileSync(join(folder, 'returns/sector-ferries-1/回答（最終）_2.xlsx'));
  expect(kept.equals(writeReturned(returned))).toBe(true);
  const { plan, findings: after } = await loadPlan(folder);
  expect(after.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(plan?.entities.action.get('rescue-drill')).toMatchObject({
    state: { value: 'completed', words: '完了', source: ['return-sector-ferries-1'] },
    rating: { value: 'off-track', reason: { ja: '天候のため。' } },
    reported: { result: '訓練を実施。' },
    reportedIn: ['return-sector-ferries-1'],
  });
});

test.each([
  ['../../回答.xlsx', '回答.xlsx'],
  ['CON.xlsx', '_CON.xlsx'],
  ['回答\u202excod.xlsx', '回答_xcod.xlsx'],
  ['{figure:x} {{y}} <b>.xlsx', '{figure_x} {{y}} _b_.xlsx'],
  ['プラン.xlsx'.normalize('NFD'), 'プラン.xlsx'.normalize('NFC')],
  [`${'長い'.repeat(150)}.xlsx`, `${'長い'.repeat(32)}.xlsx`],
])('a file called %j is kept as it came, under a name for every disk', async (name, kept) => {
  const folder = copyOf(SMALL);
  const returned = filled(result('訓練'));
  const { planned } = await takeOver(folder, { [name]: returned });
  expect(planned?.records[0]?.file).toMatchObject({ name, kept });
  const bytes = readFileSync(join(folder, 'returns/sector-ferries-1', kept));
  expect(bytes.equals(writeReturned(returned))).toBe(true);
});

test.each([
  ['sector', '../../../ferries'],
  ['../../x', 'ferries'],
  ['ministry', '__proto__'],
])('a workbook that says it is about %s %s is refused: nothing is named after that', async (kind, id) => {
  const folder = copyOf(SMALL);
  const before = filesIn(folder);
  const forged = retold(
    filled(result('訓練')),
    '"kind":"sector","id":"ferries"',
    JSON.stringify({ kind, id }).slice(1, -1),
  );
  const { set, planned } = await takeOver(folder, { 'a.xlsx': forged });
  expect(set.files[0]?.findings.map(({ code }) => code)).toEqual(['return/other-scope']);
  expect(planned?.writes).toEqual([]);
  expect(filesIn(folder)).toEqual(before);
});

test('characters that no document may hold are left out of what is taken over, and hold nothing up', async () => {
  const folder = copyOf(SMALL);
  const { findings } = await takeOver(folder, { 'a.xlsx': filled(result('訓\u202e練を\u2067実施\ufff9。')) });
  expect(findings).toEqual([]);
  const { plan } = await loadPlan(folder);
  expect(plan?.entities.action.get('rescue-drill')?.reported?.result).toBe('訓練を実施。');
});

test('a returned text that looks like a mention of a figure is words, and mentions none', async () => {
  const folder = copyOf(SMALL);
  const { findings } = await takeOver(folder, {
    'a.xlsx': filled(result('{figure:nothing} {{x}}'), rating('× 遅れ', '{figure:nothing}')),
  });
  expect(findings).toEqual([]);
});

test('a record that lies in the folder of another is not believed', async () => {
  const folder = copyOf(SMALL);
  await takeOver(folder, { 'a.xlsx': filled(result('訓練')) });
  const file = join(folder, 'returns/sector-ferries-1/record.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace('id: sector-ferries-1', 'id: ../../outside'));
  expect((await readRecords(folder)).findings.map(({ code }) => code)).toEqual(['return/record-broken']);
});

test('a record without end is not parsed, and of very many broken ones some are told', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'shinrai-records-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const write = (name: string, text: string) => {
    mkdirSync(join(folder, 'returns', name), { recursive: true });
    writeFileSync(join(folder, 'returns', name, 'record.yaml'), text);
  };
  write('a', '- x\n'.repeat(400_001));
  const { findings } = await readRecords(folder);
  expect(findings.map(({ message }) => message)).toEqual([
    'the record of an earlier return cannot be read: it holds more than the record of any return',
  ]);
  write('a', '-\tx\n'.repeat(100_000));
  expect((await readRecords(folder)).findings.map(({ message }) => message)).toEqual([
    'the record of an earlier return cannot be read: it is too long for what is unusual in it',
  ]);
  for (let at = 0; at < 30; at += 1) write(`b${at}`, 'id: b');
  expect((await readRecords(folder)).findings.length).toBe(20);
});

test('a rating that needs a reason and has none is asked back, and does not stop the rest', async () => {
  const { set, planned } = await takeOver(copyOf(SMALL), { 'a.xlsx': filled(rating('×', ''), result('訓練')) });
  expect(planned?.changes).toBe(1);
  expect(set.files[0]?.questions).toMatchObject([{ kind: 'cell', cell: { why: 'reason-missing' } }]);
});

test('collecting the same file twice changes nothing the second time', async () => {
  const folder = copyOf(SMALL);
  const books = { 'a.xlsx': filled(result('訓練')) };
  await takeOver(folder, books);
  const before = filesIn(folder);
  const again = await takeOver(folder, books, '2025-02-01');
  expect(again.planned?.writes).toEqual([]);
  expect(again.set.files[0]).toMatchObject({ knownAs: 'sector-ferries-1', changes: [], counts: { accepted: 0 } });
  expect(filesIn(folder)).toEqual(before);
});

test('a later return supersedes the earlier, whose file changes nothing any more', async () => {
  const folder = copyOf(SMALL);
  await takeOver(folder, { 'a.xlsx': filled(result('一回目')) });
  const later = await takeOver(folder, { 'b.xlsx': filled(result('二回目')) }, '2025-02-01');
  expect(later.planned?.records[0]).toMatchObject({ id: 'sector-ferries-2', supersedes: 'sector-ferries-1' });
  const { plan } = await loadPlan(folder);
  expect(plan?.entities.action.get('rescue-drill')).toMatchObject({
    reported: { result: '二回目' },
    reportedIn: ['return-sector-ferries-1', 'return-sector-ferries-2'],
  });
  const before = filesIn(folder);
  const earlier = await takeOver(folder, { 'a.xlsx': filled(result('一回目')) }, '2025-03-01');
  expect(earlier.set.files[0]?.cells.find(({ fate }) => fate === 'rejected')?.why).toBe('superseded');
  expect(filesIn(folder)).toEqual(before);
});

test('what was changed here since the issue is a conflict, and is not overwritten', async () => {
  const folder = copyOf(SMALL);
  const path = join(folder, 'sectors/ferries.yaml');
  writeFileSync(
    path,
    readFileSync(path, 'utf8').replace('state: { value: planned, words: 予定 }', 'state: { value: ongoing }'),
  );
  const { set, planned } = await takeOver(folder, { 'a.xlsx': filled(state('完了')) });
  expect(set.files[0]?.cells.find(({ fate }) => fate === 'conflict')).toMatchObject({
    why: 'data-changed',
    today: 'ongoing',
    proposed: 'completed',
  });
  expect(planned?.changes).toBe(0);
  expect(readFileSync(path, 'utf8')).toContain('{ value: ongoing }');
});

test('nothing is written through a folder that leads elsewhere', async () => {
  const folder = copyOf(SMALL);
  const elsewhere = copyOf(SMALL);
  symlinkSync(elsewhere, join(folder, 'returns'));
  const before = filesIn(elsewhere);
  const { findings } = await takeOver(folder, { 'a.xlsx': filled(result('訓練')) });
  expect(findings.map(({ code }) => code)).toEqual(['plan/outside-folder']);
  expect(filesIn(elsewhere)).toEqual(before);
});

test('nothing is written through a link that lies where a file is begun', async () => {
  const folder = copyOf(SMALL);
  const elsewhere = join(copyOf(SMALL), 'notes.txt');
  writeFileSync(elsewhere, 'mine');
  symlinkSync(elsewhere, join(folder, 'sectors/ferries.yaml.shinrai-tmp'));
  const { findings } = await takeOver(folder, { 'a.xlsx': filled(result('訓練')) });
  expect(findings).toEqual([]);
  expect(readFileSync(elsewhere, 'utf8')).toBe('mine');
  expect(readFileSync(join(folder, 'sectors/ferries.yaml'), 'utf8')).toContain('訓練');
});

test('when a file cannot be written, nothing is', async () => {
  const folder = copyOf(SMALL);
  const before = filesIn(folder);
  writeFileSync(join(folder, 'sectors/ferries.yaml.shinrai-tmp'), '');
  chmodSync(join(folder, 'sectors/ferries.yaml.shinrai-tmp'), 0o444);
  chmodSync(join(folder, 'sectors'), 0o555);
  const { findings } = await takeOver(folder, { 'a.xlsx': filled(state('完了')) });
  chmodSync(join(folder, 'sectors'), 0o755);
  if (process.getuid?.() === 0) return;
  expect(findings.map(({ code }) => code)).toEqual(['return/cannot-write']);
  expect(filesIn(folder)).toMatchObject(before);
});
