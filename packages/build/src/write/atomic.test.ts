import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../../test/temporary-folder.ts';
import { TEMPORARY_SUFFIX, writeFileAtomic, writeTextIfChanged } from './atomic.ts';
import { removeLeftovers } from './leftovers.ts';
import { pruneFolders, removeOutput } from './remove.ts';

it('makes the folders and replaces the whole file', async () => {
  const folder = await temporaryFolder();
  const path = join(folder, 'ja/drafts/minutes.docx');
  await writeFileAtomic(path, 'a long first version');
  await writeFileAtomic(path, 'short');
  expect(await readFile(path, 'utf8')).toBe('short');
  expect(await readdir(join(folder, 'ja/drafts'))).toEqual(['minutes.docx']);
});

it('leaves nothing behind when it fails', async () => {
  const folder = await temporaryFolder();
  await mkdir(join(folder, 'taken/inside'), { recursive: true });
  await expect(writeFileAtomic(join(folder, 'taken'), 'x')).rejects.toThrow();
  expect(await readdir(folder)).toEqual(['taken']);
});

it('does not touch a text that is there already', async () => {
  const path = join(await temporaryFolder(), 'index.html');
  await writeTextIfChanged(path, 'same');
  const before = (await stat(path, { bigint: true })).ino;
  await writeTextIfChanged(path, 'same');
  expect((await stat(path, { bigint: true })).ino).toBe(before);
  await writeTextIfChanged(path, 'other');
  expect(await readFile(path, 'utf8')).toBe('other');
});

it('deletes what killed builds left, and nothing else', async () => {
  const folder = await temporaryFolder();
  await writeFileAtomic(join(folder, 'ja/pack.pdf'), 'x');
  await writeFile(join(folder, `ja/.99-1${TEMPORARY_SUFFIX}`), 'half');
  await writeFile(join(folder, 'notes.txt'), 'mine');
  await removeLeftovers(folder);
  expect((await readdir(folder, { recursive: true })).sort()).toEqual(['ja', 'ja/pack.pdf', 'notes.txt']);
});

it('removes an output with the folders it leaves empty', async () => {
  const folder = await temporaryFolder();
  await writeFileAtomic(join(folder, 'ja/briefing/sector/a.pdf'), 'x');
  await writeFileAtomic(join(folder, 'ja/pack.pdf'), 'x');
  await removeOutput(folder, 'ja/briefing/sector/a.pdf');
  await removeOutput(folder, 'ja/never/there.pdf');
  await pruneFolders(folder, ['ja/briefing/sector/a.pdf', 'ja/never/there.pdf']);
  expect((await readdir(folder, { recursive: true })).sort()).toEqual(['ja', 'ja/pack.pdf']);
});
