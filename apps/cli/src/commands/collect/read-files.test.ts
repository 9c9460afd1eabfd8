import { mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { readFiles } from './read-files.ts';

/** A folder with files of these sizes, which take no room on the disk. */
function folderOf(sizes: readonly number[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'shinrai-returns-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [at, size] of sizes.entries()) {
    const file = join(folder, `${String(at).padStart(4, '0')}.xlsx`);
    writeFileSync(file, '');
    truncateSync(file, size);
  }
  return folder;
}

it('reads no file that is far too large, and no more than the memory holds', async () => {
  const { files, findings } = await readFiles(folderOf([30_000_001, ...Array(18).fill(29_000_000)]), ['.']);
  expect(files.map(({ name }) => name)).toEqual(
    Array.from({ length: 17 }, (_, at) => `${String(at + 1).padStart(4, '0')}.xlsx`),
  );
  expect(findings.map(({ message }) => message)).toEqual([
    'the workbook is not opened, since its size is over the limit',
    'the workbook is not opened, since the size of all files together is over the limit',
  ]);
});

it.each([[['.']], [Array.from({ length: 1_002 }, (_, at) => `${String(at).padStart(4, '0')}.xlsx`)]])(
  'reads a thousand files of one call, and names some of the others',
  async (written) => {
    const { files, findings } = await readFiles(folderOf(Array(1_002).fill(10)), written);
    expect(files.length).toBe(1_000);
    expect(findings.map(({ message }) => message)).toEqual(['2 more files are not opened: 1000.xlsx, 1001.xlsx']);
  },
);

it.skipIf(process.platform === 'win32')('reads nothing that never ends', async () => {
  const folder = folderOf([]);
  symlinkSync('/dev/zero', join(folder, 'a.xlsx'));
  const { files, findings } = await readFiles(folder, ['.', 'a.xlsx']);
  expect([files.length, findings.map(({ code }) => code)]).toEqual([0, ['return/unreadable', 'return/unreadable']]);
});
