import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { listFolder } from './list-folder.ts';

test('tables of every kind are found, in folders too; what else lies there is told, leftovers of programs are not', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'shinrai-returns-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, 'mlit', '.cache'), { recursive: true });
  for (const name of ['b.xlsx', 'A.XLS', '~$b.xlsx', '.DS_Store', 'letter.pdf', 'mlit/a.csv', 'mlit/.cache/x.xlsx']) {
    writeFileSync(join(folder, name), '');
  }
  expect(await listFolder(folder)).toEqual({
    tables: ['A.XLS', 'b.xlsx', join('mlit', 'a.csv')],
    others: ['letter.pdf'],
    isCut: false,
  });
});

test('a folder with very many folders is looked through in part, and that is told', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'shinrai-returns-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (let at = 0; at < 2_001; at += 1) mkdirSync(join(folder, `d${at}`));
  expect(await listFolder(folder)).toEqual({ tables: [], others: [], isCut: true });
});
