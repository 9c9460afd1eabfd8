import { mkdir, readdir, readFile, rename, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { messages } from '@shinrai/diagnostics';
import { describe, expect, it } from 'vitest';
import { buildOrThrow, bytesOf, fakeApp, fakeOutput } from '../../test/fake-app.ts';
import { temporaryFolder } from '../../test/temporary-folder.ts';
import { BuildFailure } from '../finding.ts';
import { LOCK_FILE } from '../lock/lock.ts';
import type { Output, Rendered } from '../output.ts';
import { readManifest } from '../read-manifest.ts';
import { TEMPORARY_SUFFIX } from '../write/atomic.ts';
import type { BuildEvent } from './event.ts';
import { NEWS_FILE } from './news.ts';

const A = 'ja/briefing/a.pdf';
const B = 'ja/briefing/b.pdf';
const C = 'ja/trackers/c.xlsx';

const good = async (output: Output): Promise<Rendered> => ({ bytes: bytesOf(output), findings: [] });

const failOn =
  (path: string, fault: unknown = new Error('paper jam')) =>
  async (output: Output): Promise<Rendered> => {
    if (output.path === path) throw fault;
    return good(output);
  };

const recordedPaths = async (outDir: string) => (await readManifest(outDir)).manifest?.outputs.map(({ path }) => path);

const filesIn = async (folder: string) => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && entry.name !== NEWS_FILE)
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
};

describe('a build', () => {
  it('makes every output, the manifest and the index, and nothing else', async () => {
    const outDir = join(await temporaryFolder(), 'out');
    const briefing = fakeApp([fakeOutput(A), fakeOutput(B)]);
    const trackers = fakeApp([fakeOutput(C)], { name: 'trackers' });
    const result = await buildOrThrow({ apps: [briefing, trackers], outDir });
    expect(await filesIn(outDir)).toEqual(['index.html', A, B, C, 'manifest.json']);
    expect(result.made.map(({ path }) => path).sort()).toEqual([A, B, C]);
    expect(result).toMatchObject({ failed: [], skipped: [], removed: [], findings: [], isAborted: false });
    expect(result.manifest.unfinished ?? []).toEqual([]);
    expect(briefing.calls).toMatchObject({ opened: 1, closed: 1 });
  });

  it('opens no renderer and writes nothing when all is fresh', async () => {
    const outDir = await temporaryFolder();
    await buildOrThrow({ apps: [fakeApp([fakeOutput(A)])], outDir });
    const app = fakeApp([fakeOutput(A)]);
    const result = await buildOrThrow({ apps: [app], outDir });
    expect(app.calls.opened).toBe(0);
    expect(result.fresh).toHaveLength(1);
    expect(result.made).toEqual([]);
  });

  it('renders only what changed', async () => {
    const outDir = await temporaryFolder();
    await buildOrThrow({ apps: [fakeApp([fakeOutput(A), fakeOutput(B)])], outDir });
    const app = fakeApp([fakeOutput(A), fakeOutput(B, 'edited')]);
    await buildOrThrow({ apps: [app], outDir });
    expect(app.rendered).toEqual([B]);
  });

  it('leaves the same bytes as one from nothing', async () => {
    const [one, two] = [await temporaryFolder(), await temporaryFolder()];
    const outputs = [fakeOutput(A, 'v2'), fakeOutput(B), fakeOutput(C)];
    await buildOrThrow({ apps: [fakeApp([fakeOutput(A), fakeOutput(B), fakeOutput('ja/old.pdf')])], outDir: one });
    await buildOrThrow({ apps: [fakeApp(outputs)], outDir: one });
    await buildOrThrow({ apps: [fakeApp(outputs, { concurrency: 1 })], outDir: two });
    expect(await filesIn(one)).toEqual(await filesIn(two));
    const read = async (folder: string, file: string) =>
      (await readFile(join(folder, file), 'utf8')).replace(/ <mark>.*?<\/mark>|^<p>最後の更新.*\n/gm, '');
    for (const file of await filesIn(one)) expect(await read(one, file), file).toBe(await read(two, file));
    expect(await readFile(join(one, 'manifest.json'), 'utf8')).not.toContain(one);
  });

  it('never works on more outputs of an app than it allows', async () => {
    const outputs = Array.from({ length: 20 }, (_, at) => fakeOutput(`ja/${at}.pdf`));
    const app = fakeApp(outputs, { concurrency: 3 });
    await buildOrThrow({ apps: [app], outDir: await temporaryFolder() });
    expect(app.calls.most).toBe(3);
    expect(app.rendered).toHaveLength(20);
  });

  it('removes what is no longer an output', async () => {
    const outDir = await temporaryFolder();
    await buildOrThrow({ apps: [fakeApp([fakeOutput(A), fakeOutput(C)])], outDir });
    const result = await buildOrThrow({ apps: [fakeApp([fakeOutput(A)])], outDir });
    expect(result.removed).toEqual([C]);
    expect(await filesIn(outDir)).toEqual(['index.html', A, 'manifest.json']);
  });

  it('never deletes a file that it did not make', async () => {
    const outDir = await temporaryFolder();
    await mkdir(join(outDir, 'ja'), { recursive: true });
    await writeFile(join(outDir, 'ja/notes.txt'), 'mine');
    await buildOrThrow({ apps: [fakeApp([fakeOutput(A)])], outDir });
    await buildOrThrow({ apps: [fakeApp([])], outDir });
    expect(await filesIn(outDir)).toEqual(['index.html', 'ja/notes.txt', 'manifest.json']);
  });

  it('releases the lock, also after a failure of its own', async () => {
    const outDir = await temporaryFolder();
    await expect(buildOrThrow({ apps: [fakeApp([fakeOutput('../a.pdf')])], outDir })).rejects.toThrow();
    expect(await readdir(outDir)).not.toContain(LOCK_FILE);
  });
});

describe('an output that fails', () => {
  it('does not stop the others, and leaves neither an entry nor a stale file', async () => {
    const outDir = await temporaryFolder();
    await buildOrThrow({ apps: [fakeApp([fakeOutput(A), fakeOutput(B)])], outDir });
    const outputs = [fakeOutput(A, 'edited'), fakeOutput(B, 'edited')];
    const app = fakeApp(outputs, { render: failOn(A) });
    const { failed, made } = await buildOrThrow({ apps: [app], outDir });
    expect(failed).toMatchObject([
      {
        output: { path: A },
        staleRemoved: true,
        findings: [{ code: 'build/fault', message: `shinrai itself failed while making ${A}: paper jam` }],
      },
    ]);
    expect(made.map(({ path }) => path)).toEqual([B]);
    expect(await filesIn(outDir)).toEqual(['index.html', B, 'manifest.json']);
    expect(await recordedPaths(outDir)).toEqual([B]);
    expect(app.calls.closed).toBe(1);
  });

  it('is tried again by the next build', async () => {
    const outDir = await temporaryFolder();
    await buildOrThrow({ apps: [fakeApp([fakeOutput(A), fakeOutput(B)], { render: failOn(A) })], outDir });
    const app = fakeApp([fakeOutput(A), fakeOutput(B)]);
    await buildOrThrow({ apps: [app], outDir });
    expect(app.rendered).toEqual([A]);
  });

  it('shows the findings that an app throws as they are', async () => {
    const finding = messages.buildMissingFont({ font: 'BIZ UDPGothic' });
    const app = fakeApp([fakeOutput(A)], { render: failOn(A, new BuildFailure(finding)) });
    const { failed } = await buildOrThrow({ apps: [app], outDir: await temporaryFolder() });
    expect(failed[0]?.findings).toEqual([finding]);
  });

  it.each<[string, Rendered, string]>([
    [
      'an error among its findings',
      { bytes: Buffer.from('x'), findings: [messages.buildMissingFont({ font: 'X' })] },
      'build/missing-font',
    ],
    ['an empty file', { bytes: new Uint8Array(), findings: [] }, 'build/fault'],
  ])('may have rendered %s', async (_, rendered, code) => {
    const app = fakeApp([fakeOutput(A)], { render: async () => rendered });
    const { failed } = await buildOrThrow({ apps: [app], outDir: await temporaryFolder() });
    expect(failed).toMatchObject([{ findings: [{ code }], staleRemoved: false }]);
  });

  it('may be every output of an app whose renderer does not open', async () => {
    const open = () => Promise.reject(new BuildFailure(messages.buildNoBrowser({ tried: ['chromium'] })));
    const briefing = fakeApp([fakeOutput(A), fakeOutput(B)], { open });
    const trackers = fakeApp([fakeOutput(C)], { name: 'trackers' });
    const { failed, made } = await buildOrThrow({ apps: [briefing, trackers], outDir: await temporaryFolder() });
    expect(failed.map(({ output, findings }) => [output.path, findings[0]?.code])).toEqual([
      [A, 'build/no-browser'],
      [B, 'build/no-browser'],
    ]);
    expect(made.map(({ path }) => path)).toEqual([C]);
  });

  it('follows no link that stands for a folder of its documents: neither to write nor to delete', async () => {
    const folder = await temporaryFolder();
    const [outDir, elsewhere] = [join(folder, 'out'), join(folder, 'elsewhere')];
    await buildOrThrow({ apps: [fakeApp([fakeOutput(A), fakeOutput(C)])], outDir });
    await rename(join(outDir, 'ja'), elsewhere);
    await symlink(elsewhere, join(outDir, 'ja'));
    const before = await filesIn(elsewhere);
    const { failed, findings } = await buildOrThrow({ apps: [fakeApp([fakeOutput(B)])], outDir });
    expect(failed).toMatchObject([{ output: { path: B }, findings: [{ code: 'build/cannot-write' }] }]);
    expect(findings.map(({ severity, message }) => [severity, message])).toEqual(
      [A, C].map((path) => ['warning', `${path} cannot be written: a folder of its path is a link to somewhere else`]),
    );
    expect(await filesIn(elsewhere)).toEqual(before);
  });

  it('may be one whose place is taken', async () => {
    const outDir = await temporaryFolder();
    await mkdir(join(outDir, A, 'inside'), { recursive: true });
    const { failed, made } = await buildOrThrow({ apps: [fakeApp([fakeOutput(A), fakeOutput(B)])], outDir });
    expect(failed).toMatchObject([{ output: { path: A }, findings: [{ code: 'build/cannot-write' }] }]);
    expect(failed[0]?.findings[0]?.hint).toContain(`Move ${join(outDir, A)} elsewhere`);
    expect(made).toHaveLength(1);
  });

  it('names the file that stands where its folder should be', async () => {
    const outDir = await temporaryFolder();
    await writeFile(join(outDir, 'ja'), 'a file');
    const { failed } = await buildOrThrow({ apps: [fakeApp([fakeOutput(A)])], outDir });
    expect(failed[0]?.findings[0]?.hint).toContain(`Move ${join(outDir, 'ja')} elsewhere`);
  });

  it.each(['manifest.json', 'index.html'])('names %s when a folder is in its place', async (name) => {
    const outDir = await temporaryFolder();
    await mkdir(join(outDir, name, 'inside'), { recursive: true });
    const { findings } = await buildOrThrow({ apps: [fakeApp([fakeOutput(A)])], outDir });
    const finding = findings.find(({ code }) => code === 'build/cannot-write');
    expect(finding?.message).toMatch(new RegExp(`^${name} cannot be written`));
    expect(finding?.hint).toContain(`Move ${join(outDir, name)} elsewhere`);
  });
});

describe('many outputs that fail', () => {
  it('do not take the folder away from those that are being written', async () => {
    const outputs = Array.from({ length: 40 }, (_, at) => fakeOutput(`ja/briefing/sector/s${at}.pdf`));
    const app = fakeApp(outputs, {
      concurrency: 8,
      render: (output) => (/[02468]\.pdf$/.test(output.path) ? good(output) : failOn(output.path)(output)),
    });
    const { made, failed } = await buildOrThrow({ apps: [app], outDir: await temporaryFolder() });
    expect([made.length, failed.length]).toEqual([20, 20]);
    expect(failed.every(({ findings }) => findings[0]?.message.endsWith('paper jam'))).toBe(true);
  });
});

describe('warnings', () => {
  it('are kept from outputs that were made, and from a renderer that does not close', async () => {
    const warning = messages.buildOverflow({ what: 'the header', problem: '3 mm too wide' });
    const app = fakeApp([fakeOutput(A)], {
      render: async (output) => ({ bytes: bytesOf(output), findings: [warning] }),
      close: () => Promise.reject(new Error('gone')),
    });
    const { made, findings } = await buildOrThrow({ apps: [app], outDir: await temporaryFolder() });
    expect(made).toHaveLength(1);
    expect(findings.map(({ code, severity }) => [code, severity])).toEqual([
      ['build/overflow', 'warning'],
      ['build/fault', 'warning'],
    ]);
  });
});

describe('a build that is stopped', () => {
  it('keeps what is finished and ends soon, though a renderer hangs', async () => {
    const outDir = await temporaryFolder();
    const stop = new AbortController();
    const hang = () => new Promise<never>(() => undefined);
    const stopAndHang = () => {
      setTimeout(() => stop.abort(), 5);
      return hang();
    };
    const outputs = [fakeOutput(A), fakeOutput(B), fakeOutput('ja/z.pdf')];
    const app = fakeApp(outputs, {
      concurrency: 1,
      render: (output) => (output.path === B ? stopAndHang() : good(output)),
      close: hang,
    });
    const began = performance.now();
    const result = await buildOrThrow({ apps: [app], outDir, signal: stop.signal });
    expect(performance.now() - began).toBeLessThan(3000);
    expect(result.isAborted).toBe(true);
    expect(result.made.map(({ path }) => path)).toEqual([A]);
    expect(result.skipped.map(({ path }) => path)).toEqual([B, 'ja/z.pdf']);
    expect((await readManifest(outDir)).manifest?.unfinished).toEqual([B, 'ja/z.pdf']);
    expect(await filesIn(outDir)).toEqual(['index.html', A, 'manifest.json']);
  });

  it('is completed by the next one', async () => {
    const outDir = await temporaryFolder();
    await buildOrThrow({ apps: [fakeApp([fakeOutput(A), fakeOutput(B)])], outDir });
    const outputs = [fakeOutput(A, 'v2'), fakeOutput(B, 'v2')];
    await buildOrThrow({ apps: [fakeApp(outputs)], outDir, signal: AbortSignal.abort() });
    expect(await recordedPaths(outDir)).toEqual([]);
    const result = await buildOrThrow({ apps: [fakeApp([fakeOutput(A, 'v2')])], outDir });
    expect(result.removed).toEqual([B]);
    expect(await filesIn(outDir)).toEqual(['index.html', A, 'manifest.json']);
  });
});

describe('what a killed build leaves', () => {
  it('is cleaned up, and nothing of it is taken for finished', async () => {
    const outDir = await temporaryFolder();
    await buildOrThrow({ apps: [fakeApp([fakeOutput(A), fakeOutput(B)])], outDir });
    const during: (readonly string[] | undefined)[] = [];
    const outputs = [fakeOutput(A, 'v2'), fakeOutput(B)];
    const watch = async (output: Output) => {
      during.push(await recordedPaths(outDir));
      await writeFile(join(outDir, `ja/briefing/.1-1${TEMPORARY_SUFFIX}`), 'half');
      return good(output);
    };
    await buildOrThrow({ apps: [fakeApp(outputs, { render: watch })], outDir });
    expect(during).toEqual([[B]]);
    await buildOrThrow({ apps: [fakeApp(outputs)], outDir });
    expect(await filesIn(outDir)).toEqual(['index.html', A, B, 'manifest.json']);
  });
});

describe('events', () => {
  it('tell what happens, in order, with the time since the beginning', async () => {
    const outDir = await temporaryFolder();
    await buildOrThrow({ apps: [fakeApp([fakeOutput(A), fakeOutput(C)])], outDir });
    const events: BuildEvent[] = [];
    let now = 1000;
    const app = fakeApp([fakeOutput(A, 'v2'), fakeOutput(B)], { concurrency: 1, render: failOn(B) });
    await buildOrThrow({ apps: [app], outDir, onEvent: (event) => events.push(event), clock: () => (now += 7) });
    expect(events.map(({ type }) => type)).toEqual([
      'planned',
      'removed',
      'started',
      'finished',
      'started',
      'failed',
      'done',
    ]);
    expect(events[0]).toMatchObject({ render: 2, fresh: 0, removals: 1 });
    expect(events[3]).toMatchObject({ output: { path: A }, done: 1, of: 2 });
    expect(events[5]).toMatchObject({ output: { path: B }, done: 2, of: 2, staleRemoved: false });
    expect(events.at(-1)).toMatchObject({ made: 1, failed: 1, skipped: 0 });
    expect(events.map(({ elapsed }) => elapsed)).toEqual(
      events.map(({ elapsed }) => elapsed).toSorted((a, b) => a - b),
    );
  });
});
