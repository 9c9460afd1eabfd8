import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildOrThrow, fakeApp, fakeOutput, SUBJECT } from '../../test/fake-app.ts';
import { temporaryFolder } from '../../test/temporary-folder.ts';
import type { Output } from '../output.ts';
import { readManifest } from '../read-manifest.ts';
import { type BuildPlan, type PlanBuildOptions, planBuild } from './plan-build.ts';
import { formatReason } from './reason.ts';

const A = 'ja/briefing/a.pdf';
const B = 'ja/briefing/b.pdf';

/** A folder in which these outputs were built. */
const builtFolder = async (outputs: readonly Output[]): Promise<string> => {
  const outDir = await temporaryFolder();
  await buildOrThrow({ apps: [fakeApp(outputs)], outDir });
  return outDir;
};

const plan = async (
  outDir: string,
  outputs: readonly Output[],
  options: Partial<PlanBuildOptions> = {},
): Promise<BuildPlan> => {
  const { manifest } = await readManifest(outDir);
  return planBuild({
    apps: [fakeApp(outputs)],
    subject: SUBJECT,
    outDir,
    ...(manifest && { previous: manifest }),
    ...options,
  });
};

const reasons = ({ render }: BuildPlan) =>
  Object.fromEntries(render.map(({ output, reason }) => [output.path, formatReason(reason)]));

describe('planBuild', () => {
  it('renders everything in a new folder', async () => {
    const made = await plan(await temporaryFolder(), [fakeOutput(A), fakeOutput(B)]);
    expect(reasons(made)).toEqual({ [A]: 'new', [B]: 'new' });
    expect(made.fresh).toEqual([]);
  });

  it('renders nothing when nothing changed', async () => {
    const outDir = await builtFolder([fakeOutput(A), fakeOutput(B)]);
    const made = await plan(outDir, [fakeOutput(A), fakeOutput(B)]);
    expect(reasons(made)).toEqual({});
    expect(made.fresh.map(({ path }) => path)).toEqual([A, B]);
  });

  it('names the inputs that changed', async () => {
    const outDir = await builtFolder([fakeOutput(A), fakeOutput(B)]);
    const changed = fakeOutput(A, 'other view', { inputs: { view: 'other', templates: 't2', fonts: 'f' } });
    const made = await plan(outDir, [changed, fakeOutput(B)]);
    expect(reasons(made)).toEqual({ [A]: 'changed: fonts, templates, view' });
  });

  it('renders what is missing or altered on disk', async () => {
    const outDir = await builtFolder([fakeOutput(A), fakeOutput(B), fakeOutput('ja/c.pdf')]);
    await rm(join(outDir, A));
    await writeFile(join(outDir, B), 'x');
    const { manifest } = await readManifest(outDir);
    const size = manifest?.outputs.find(({ path }) => path === 'ja/c.pdf')?.bytes ?? 0;
    await writeFile(join(outDir, 'ja/c.pdf'), 'y'.repeat(size));
    expect(reasons(await plan(outDir, [fakeOutput(A), fakeOutput(B), fakeOutput('ja/c.pdf')]))).toEqual({
      [A]: 'its file is missing',
      [B]: 'its file was altered',
      'ja/c.pdf': 'its file was altered',
    });
  });

  it('renders everything when forced', async () => {
    const outDir = await builtFolder([fakeOutput(A)]);
    expect(reasons(await plan(outDir, [fakeOutput(A)], { force: true }))).toEqual({ [A]: 'forced' });
  });

  it('removes what is no longer an output, unless only part is built', async () => {
    const outDir = await builtFolder([fakeOutput(A), fakeOutput(B)]);
    expect((await plan(outDir, [fakeOutput(A)])).removals).toEqual([B]);
    const filtered = await plan(outDir, [fakeOutput(A)], { filtered: true });
    expect(filtered.removals).toEqual([]);
    expect(filtered.kept.map(({ path }) => path)).toEqual([B]);
  });

  it('does not keep an entry whose file is gone', async () => {
    const outDir = await builtFolder([fakeOutput(A), fakeOutput(B)]);
    await rm(join(outDir, B));
    const filtered = await plan(outDir, [fakeOutput(A)], { filtered: true });
    expect(filtered.kept).toEqual([]);
    expect(filtered.unfinished).toEqual([B]);
  });

  it('makes one share and keeps the others', async () => {
    const outputs = [fakeOutput(A), fakeOutput(B), fakeOutput('ja/c.pdf')];
    const outDir = await temporaryFolder();
    for (const index of [1, 2]) await buildOrThrow({ apps: [fakeApp(outputs)], outDir, shard: { index, of: 2 } });
    const made = await plan(outDir, outputs);
    expect(reasons(made)).toEqual({});
    expect(made.fresh).toHaveLength(3);
  });

  it('keeps the present title of a fresh output, which is not part of its bytes', async () => {
    const outDir = await builtFolder([fakeOutput(A)]);
    const made = await plan(outDir, [fakeOutput(A, A, { title: '新しい題' })]);
    expect(made.fresh).toMatchObject([{ path: A, title: '新しい題' }]);
  });

  it.each([
    ['a path out of the folder', [fakeOutput('../x.pdf')], /unsafe output path/],
    ['one path twice', [fakeOutput(A), fakeOutput(A)], /two outputs/],
    ['paths that differ in case only', [fakeOutput(A), fakeOutput(A.toUpperCase())], /two outputs/],
    ['the place of the manifest', [fakeOutput('manifest.json')], /two outputs/],
  ])('refuses %s', async (_, outputs, message) => {
    await expect(plan(await temporaryFolder(), outputs)).rejects.toThrow(message);
  });
});
