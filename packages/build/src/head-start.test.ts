import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import {
  buildOrThrow,
  bytesOf,
  type FakeApp,
  type FakeOptions,
  fakeApp,
  fakeOutput,
  SUBJECT,
} from '../test/fake-app.ts';
import { temporaryFolder } from '../test/temporary-folder.ts';
import { build } from './build.ts';
import { beginEarly, giveHeadStart } from './head-start.ts';
import type { Output } from './output.ts';

/** Three documents, of which the last takes longest. */
const outputs = (views: readonly unknown[] = ['a', 'b', 'c']): readonly Output[] =>
  views.map((view, at) => fakeOutput(`ja/${at}.pdf`, view, { cost: at + 1 }));

const earlyApp = (all: readonly Output[], options?: FakeOptions): FakeApp => {
  const app = fakeApp(all, options);
  return { ...app, ...beginEarly(() => app.open()) };
};

it('lets an app begin with the longest documents, and the build makes nothing twice', async () => {
  const outDir = await temporaryFolder();
  const app = earlyApp(outputs());
  await giveHeadStart(app, { outDir });
  await expect.poll(() => app.rendered).toEqual(['ja/2.pdf', 'ja/1.pdf']);
  const { made } = await buildOrThrow({ apps: [app], outDir });
  expect(made).toHaveLength(3);
  expect(app.rendered.toSorted()).toEqual(['ja/0.pdf', 'ja/1.pdf', 'ja/2.pdf']);
  expect(app.calls).toMatchObject({ opened: 1, closed: 1 });
  for (const output of app.outputs) expect(await readFile(join(outDir, output.path))).toEqual(bytesOf(output));
});

it('begins with what changed only, unless all is to be made', async () => {
  const outDir = await temporaryFolder();
  await buildOrThrow({ apps: [fakeApp(outputs())], outDir });
  const unchanged = earlyApp(outputs());
  await giveHeadStart(unchanged, { outDir });
  expect(unchanged.calls.opened).toBe(0);
  const changed = earlyApp(outputs(['a', 'other', 'c']));
  await giveHeadStart(changed, { outDir });
  await expect.poll(() => changed.rendered).toEqual(['ja/1.pdf']);
  const forced = earlyApp(outputs(), { concurrency: 3 });
  await giveHeadStart(forced, { outDir, force: true });
  await expect.poll(() => forced.rendered).toHaveLength(3);
});

it('tells what failed when the build asks for it', async () => {
  const outDir = await temporaryFolder();
  const render = async (output: Output) => {
    if (output.path === 'ja/2.pdf') throw new Error('paper jam');
    return { bytes: bytesOf(output), findings: [] };
  };
  const app = earlyApp(outputs(), { render });
  await giveHeadStart(app, { outDir });
  const { made, failed } = await buildOrThrow({ apps: [app], outDir });
  expect(made).toHaveLength(2);
  expect(failed.map(({ output }) => output.path)).toEqual(['ja/2.pdf']);
});

it('does not matter where the browser does not start: the build says so', async () => {
  const outDir = await temporaryFolder();
  const open = () => Promise.reject(new Error('no browser'));
  const app = earlyApp(outputs(), { open });
  await giveHeadStart(app, { outDir });
  const outcome = await build({ apps: [app], outDir, subject: SUBJECT });
  expect('result' in outcome && outcome.result.failed).toHaveLength(3);
});
