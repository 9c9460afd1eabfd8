import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { buildOrThrow, fakeApp, fakeOutput } from '../../test/fake-app.ts';
import { temporaryFolder } from '../../test/temporary-folder.ts';
import { INDEX_FILE } from '../index-page/index-page.ts';

const output = (path: string, view: string) => ({ ...fakeOutput(path), inputs: { view } });

it('marks what the last build changed until another changes something', async () => {
  const outDir = await temporaryFolder();
  const build = async (...outputs: readonly ReturnType<typeof output>[]) => {
    await buildOrThrow({ apps: [fakeApp(outputs)], outDir });
    const page = await readFile(join(outDir, INDEX_FILE), 'utf8');
    return [...page.matchAll(/href="ja\/([^"]+)"><strong>[^<]*(?:<mark>([^<]*))?/g)].map(([, path, mark]) => [
      path,
      mark,
    ]);
  };
  const [a, b, c] = ['ja/a.pdf', 'ja/b.pdf', 'ja/c.pdf'] as const;
  expect(await build(output(a, '1'), output(b, '1'))).toEqual([
    ['a.pdf', undefined],
    ['b.pdf', undefined],
  ]);
  const marked = [
    ['a.pdf', undefined],
    ['b.pdf', '更新'],
    ['c.pdf', '新規'],
  ];
  expect(await build(output(a, '1'), output(b, '2'), output(c, '1'))).toEqual(marked);
  expect(await build(output(a, '1'), output(b, '2'), output(c, '1'))).toEqual(marked);
  expect(await build(output(a, '2'), output(b, '2'), output(c, '1'))).toEqual([
    ['a.pdf', '更新'],
    ['b.pdf', undefined],
    ['c.pdf', undefined],
  ]);
});
