import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { toPath, withFolder } from './files.ts';

test('a judge gets whole paths, wherever it works, and bytes under a name that leads nowhere else', async () => {
  expect(await toPath('out/a.pdf', '/nowhere')).toBe(join(process.cwd(), 'out/a.pdf'));
  await withFolder(async (folder) => {
    const path = await toPath({ name: '../b.pdf', bytes: Buffer.from('b') }, folder, 3);
    expect([path, await readFile(path, 'utf8')]).toEqual([join(folder, '3-.._b.pdf'), 'b']);
  });
});
