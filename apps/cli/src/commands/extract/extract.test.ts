import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { expect, it } from 'vitest';
import { run, temporaryRepository } from '../../../test/test-io.ts';

/** Puts a PDF with some files inside into a repository. */
async function writePack(repository: string, files: Readonly<Record<string, string>>): Promise<void> {
  const document = await PDFDocument.create({ updateMetadata: false });
  document.addPage();
  for (const [name, text] of Object.entries(files)) await document.attach(Buffer.from(text), name);
  writeFileSync(join(repository, 'pack.pdf'), await document.save());
}

it('takes the files out of a pack, and writes nothing over', async () => {
  const repository = temporaryRepository();
  await writePack(repository, { 'actions.csv': 'id\r\n', 'plan.json': '{}\n' });
  const first = await run(repository, ['extract', 'pack.pdf']);
  expect(first).toEqual({
    code: 0,
    out: 'pack-data/actions.csv: written\npack-data/plan.json: written\n',
    err: '',
  });
  expect(readFileSync(join(repository, 'pack-data/actions.csv'), 'utf8')).toBe('id\r\n');
  const again = await run(repository, ['extract', 'pack.pdf', '--json']);
  expect(again.code).toBe(1);
  const codes = JSON.parse(again.out).findings.map(({ code }: { code: string }) => code);
  expect(codes).toEqual(['extract/exists', 'extract/exists']);
});

it('keeps files of unknown making inside the folder', async () => {
  const repository = temporaryRepository();
  await writePack(repository, { '../../outside.txt': 'a', '..': 'b', '/etc/x': 'c', 'nul.csv': 'd', X: 'e' });
  const { code } = await run(repository, ['extract', 'pack.pdf', '--out', 'in/here']);
  expect(code).toBe(0);
  expect(readdirSync(join(repository, 'in/here')).toSorted()).toEqual(['2-X', '_', '_nul.csv', 'outside.txt', 'x']);
  expect(existsSync(join(repository, 'outside.txt'))).toBe(false);
});

it.each([
  [['extract'], 2, 'cli/missing-argument'],
  [['extract', 'a.pdf', 'b.pdf'], 2, 'cli/unexpected-argument'],
  [['extract', 'missing.pdf'], 1, 'extract/unreadable'],
  [['extract', 'note.txt'], 1, 'extract/unreadable'],
  [['extract', 'pack.pdf'], 1, 'extract/nothing'],
])('%j ends with %i', async (argv, expected, finding) => {
  const repository = temporaryRepository();
  writeFileSync(join(repository, 'note.txt'), 'no PDF');
  await writePack(repository, {});
  const { code, err } = await run(repository, argv);
  expect(code).toBe(expected);
  expect(err).toContain(`error[${finding}]`);
});
