import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../test/temporary-folder.ts';
import type { App, Output } from './output.ts';
import { pathsOfShard } from './shard.ts';
import { readTimings, type Timings, weighApps, writeTimings } from './timings.ts';

const temporaryFile = async () => join(await temporaryFolder(), 'timings.json');

const appOf = (name: string, costs: Readonly<Record<string, number>>): App => ({
  name,
  outputs: Object.entries(costs).map(([path, cost]) => ({ path, cost }) as Output),
  concurrency: 1,
  open: () => Promise.reject(new Error('not opened here')),
});

const costsOf = (apps: readonly App[]) =>
  Object.fromEntries(apps.flatMap(({ outputs }) => outputs.map(({ path, cost }) => [path, cost])));

describe('a file of timings', () => {
  it('gives back what was written, sorted by path', async () => {
    const file = await temporaryFile();
    await writeTimings(file, new Map(Object.entries({ 'ja/b.pdf': 20.5, 'en/a.pdf': 3 })));
    expect(readFileSync(file, 'utf8')).toBe('{\n  "en/a.pdf": 3,\n  "ja/b.pdf": 20.5\n}\n');
    expect(await readTimings(file)).toEqual(new Map(Object.entries({ 'en/a.pdf': 3, 'ja/b.pdf': 20.5 })));
  });

  it('that cannot be written is a warning, not the end of a build', async () => {
    const file = await temporaryFile();
    writeFileSync(file, 'not a folder');
    const [finding] = await writeTimings(join(file, 'timings.json'), new Map());
    expect(finding).toMatchObject({ code: 'build/cannot-write', severity: 'warning' });
  });

  it('that is far too large, or never ends, is none', async () => {
    const file = await temporaryFile();
    writeFileSync(file, `{ "a": 1 }${' '.repeat(5_000_000)}`);
    expect(await readTimings(file)).toBeUndefined();
    if (process.platform !== 'win32') expect(await readTimings('/dev/zero')).toBeUndefined();
  });

  it('that is not there says nothing', async () => {
    expect(await readTimings(await temporaryFile())).toEqual(new Map());
  });

  it.each(['', '[]', '{"a": "1"}', '{"a": -1}', '{"a": null}', 'ja/b.pdf 20'])('%j is none', async (text) => {
    const file = await temporaryFile();
    writeFileSync(file, text);
    expect(await readTimings(file)).toBeUndefined();
  });
});

describe('weighApps', () => {
  it('takes what was measured, and estimates the rest from the documents of the same app', () => {
    const apps = [appOf('briefing', { pack: 28, sector: 1, summary: 2 }), appOf('drafts', { report: 14, letter: 2 })];
    const weighed = weighApps(apps, new Map(Object.entries({ pack: 2800, summary: 200, report: 140 })));
    expect(costsOf(weighed)).toEqual({ pack: 2800, summary: 200, sector: 100, report: 140, letter: 20 });
  });

  it('estimates an app of which nothing was measured from the others, and leaves all as it is without any', () => {
    const apps = [appOf('briefing', { pack: 28 }), appOf('trackers', { all: 3 })];
    expect(costsOf(weighApps(apps, new Map([['pack', 280]])))).toEqual({ pack: 280, all: 30 });
    expect(costsOf(weighApps(apps, new Map()))).toEqual({ pack: 28, all: 3 });
  });

  it('puts every output in exactly one share, whatever was measured', () => {
    const costs = fc.dictionary(fc.string({ minLength: 1 }), fc.double({ min: 0.1, max: 50, noNaN: true }));
    const measured = (paths: readonly string[]): fc.Arbitrary<Timings> =>
      fc
        .uniqueArray(fc.tuple(fc.constantFrom(...paths, 'gone'), fc.double({ min: 1, max: 1e5, noNaN: true })), {
          selector: ([path]) => path,
        })
        .map((entries) => new Map(entries));
    const cases = costs.chain((all) => fc.tuple(fc.constant(all), measured(Object.keys(all))));
    fc.assert(
      fc.property(cases, fc.integer({ min: 1, max: 6 }), ([all, timings], of) => {
        const outputs = weighApps([appOf('briefing', all)], timings).flatMap((app) => app.outputs);
        const shares = Array.from({ length: of }, (_, at) => [...pathsOfShard(outputs, { index: at + 1, of })]);
        expect(shares.flat().toSorted()).toEqual(Object.keys(all).toSorted());
      }),
    );
  });
});
