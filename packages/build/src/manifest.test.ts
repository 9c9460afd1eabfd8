import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { temporaryFolder } from '../test/temporary-folder.ts';
import { formatManifest, MANIFEST_FILE, type Manifest, type ManifestEntry, manifestEntrySchema } from './manifest.ts';
import { manifestIn, readManifest } from './read-manifest.ts';

const entry = (path: string): ManifestEntry => ({
  path,
  app: 'briefing',
  kind: 'pack',
  language: 'ja',
  scope: { kind: 'plan', id: 'demo', name: '見本' },
  title: '見本',
  order: 0,
  asOf: '2024-10-01',
  count: { unit: 'pages', value: 3 },
  bytes: 12,
  sha256: 'a'.repeat(64),
  inputs: 'b'.repeat(64),
  digests: { view: '1', fonts: '2' },
});

const manifest = (...paths: readonly string[]): Manifest => ({
  version: 1,
  plan: { id: 'demo', title: { ja: '見本', en: 'Demo' }, asOf: '2024-10-01' },
  outputs: paths.map(entry),
});

describe('formatManifest', () => {
  it('writes one line per output', () => {
    expect(formatManifest(manifest('ja/b.pdf'))).toMatchInlineSnapshot(`
      "{
        "version": 1,
        "plan": {"id":"demo","title":{"ja":"見本","en":"Demo"},"asOf":"2024-10-01"},
        "outputs": [
          {"path":"ja/b.pdf","app":"briefing","kind":"pack","language":"ja","scope":{"kind":"plan","id":"demo","name":"見本"},"title":"見本","order":0,"asOf":"2024-10-01","count":{"unit":"pages","value":3},"bytes":12,"sha256":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa","inputs":"bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb","digests":{"fonts":"2","view":"1"}}
        ]
      }
      "
    `);
  });

  it('does not depend on any order', () => {
    const paths = ['ja/a.pdf', 'ja/b.pdf', 'en/a.pdf', 'ja/a/b.pdf'];
    const expected = formatManifest(manifest(...paths));
    fc.assert(
      fc.property(fc.shuffledSubarray(paths, { minLength: paths.length }), (shuffled) => {
        const outputs = manifest(...shuffled).outputs.map((item) => Object.fromEntries(Object.entries(item).reverse()));
        expect(formatManifest({ ...manifest(), outputs: outputs as unknown as ManifestEntry[] })).toBe(expected);
      }),
    );
  });
});

describe('readManifest', () => {
  it('reads what was written', async () => {
    const folder = await temporaryFolder();
    const written = { ...manifest('en/a.pdf', 'ja/a.pdf'), unfinished: ['ja/c.pdf'] };
    await writeFile(join(folder, MANIFEST_FILE), formatManifest(written));
    expect((await readManifest(folder)).manifest).toEqual(written);
  });

  it('finds nothing in a new folder', async () => {
    expect(await readManifest(await temporaryFolder())).toEqual({ findings: [] });
  });

  it.each([
    ['cut off', formatManifest(manifest('ja/a.pdf')).slice(0, 200)],
    ['of another version', formatManifest(manifest()).replace('"version": 1', '"version": 2')],
    ['leading out of the folder', formatManifest(manifest('ja/a.pdf')).replace('ja/a.pdf', '../../a.pdf')],
    ['not JSON', 'hello'],
    ['null', 'null'],
  ])('treats a manifest %s as none', async (_, text) => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, MANIFEST_FILE), text);
    const { manifest: read, findings } = await readManifest(folder);
    expect(read).toBeUndefined();
    expect(findings).toMatchObject([{ code: 'build/cache-damaged', severity: 'warning' }]);
  });

  it('stops at the first output that is none, and parses no flood', () => {
    const judge = vi.spyOn(manifestEntrySchema, 'safeParse');
    const parse = vi.spyOn(JSON, 'parse');
    onTestFinished(() => {
      vi.restoreAllMocks();
    });
    const text = (outputs: readonly unknown[]) => JSON.stringify({ ...manifest(), outputs });
    expect(manifestIn(text([entry('ja/a.pdf'), 1, 2, entry('ja/b.pdf')]))).toBeUndefined();
    expect(judge).toHaveBeenCalledTimes(2);
    parse.mockClear();
    expect(manifestIn(text(Array(1_600_000).fill(1)))).toBeUndefined();
    expect(parse).not.toHaveBeenCalled();
  });
});
