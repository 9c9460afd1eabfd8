import { composeEdition, loadPlan } from '@shinrai/core';
import { readAttachments } from '@shinrai/pdf';
import { judgeConformance } from '@shinrai/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import { createBriefings } from '../src/index.ts';
import { print, ROOT, warmth } from './fixture.ts';

const files = new Map<string, Awaited<ReturnType<typeof readAttachments>>>();
const printed = new Map<string, Uint8Array>();
let edition: string;

beforeAll(async () => {
  const loaded = await loadPlan(`${ROOT}/test/fixtures/two-pillars`);
  if (!loaded.plan) throw new Error('the fixture does not load');
  edition = composeEdition(loaded, { name: 'as-built', frozen: loaded.plan.asOf });
  const app = await createBriefings({
    plan: loaded.plan,
    languages: ['en'],
    includes: () => true,
    templatesFolder: `${ROOT}/templates`,
    audience: 'internal',
    data: edition,
    warmth,
  });
  const renderer = await app.open();
  for (const name of ['pack', 'sector/ferries', 'summary']) {
    const { bytes } = await print(app, renderer, `en/briefing/${name}.pdf`);
    printed.set(name, bytes);
    files.set(name, await readAttachments(bytes));
  }
  await renderer.close();
});

const textOf = (document: string, name: string) =>
  Buffer.from(files.get(document)?.find((file) => file.name === name)?.bytes ?? []).toString('utf8');
const idsIn = (csv: string) =>
  csv
    .trim()
    .split('\r\n')
    .slice(1)
    .map((line) => line.split(',')[0]);

describe('a document with data', () => {
  it('carries that of exactly its scope', () => {
    const names = [...files].map(([name, list]) => [name, ...list.map((file) => file.name)]);
    expect(names).toEqual([
      ['pack', 'actions.csv', 'figures.csv', 'plan.json'],
      ['sector/ferries', 'actions.csv', 'figures.csv'],
      ['summary'],
    ]);
    expect(textOf('pack', 'plan.json')).toBe(edition);
    const [all, some] = [idsIn(textOf('pack', 'actions.csv')), idsIn(textOf('sector/ferries', 'actions.csv'))];
    expect(some).toEqual(['winter-route', 'rescue-drill']);
    expect(all).toEqual(expect.arrayContaining(some));
    expect(all.length).toBeGreaterThan(some.length);
  });

  it('is PDF/A-3, and still for archives and screen readers', async () => {
    for (const [name, bytes] of printed) {
      expect(await judgeConformance(bytes), name).toEqual([]);
      const part = /<pdfaid:part>(\d)/.exec(Buffer.from(bytes).toString('latin1'))?.[1];
      expect(part, name).toBe(name === 'summary' ? '2' : '3');
    }
  });
});
