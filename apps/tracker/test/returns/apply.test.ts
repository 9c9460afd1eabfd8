import { chmodSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadPlan } from '@shinrai/core';
import { expect, test } from 'vitest';
import type { RawSheet } from '../../src/collect/raw/raw-book.ts';
import { copyOf, dataOf, issued, put, SMALL, takeOver, text, withSheet } from './harness.ts';

const SHEET = '入力';
const RESCUE = 'action:rescue-drill';
const book = await issued(await dataOf(SMALL), { kind: 'sector', id: 'ferries' });
const filled = (...edits: readonly ((sheet: RawSheet) => RawSheet)[]) =>
  withSheet(book, SHEET, (sheet) => edits.reduce((now, edit) => edit(now), sheet));
const state = (words: string) => (sheet: RawSheet) => put(sheet, RESCUE, '進捗状況', text(words));
const result = (words: string) => (sheet: RawSheet) => put(sheet, RESCUE, '実績', text(words));

const filesIn = (folder: string) =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path.slice(folder.length + 1), readFileSync(path, 'latin1')]),
  );

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
