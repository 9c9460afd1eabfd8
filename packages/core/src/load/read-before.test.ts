import { appendFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { loadPlan } from './index.ts';
import type { KnownFile, ReadBefore } from './read-before.ts';

const folder = mkdtempSync(join(tmpdir(), 'shinrai-read-'));
cpSync(join(import.meta.dirname, '../../../../test/fixtures/two-pillars'), folder, { recursive: true });
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Remembers as JSON does, and counts what it could tell. */
function remember() {
  const files = new Map<string, string>();
  let told = 0;
  const readBefore: ReadBefore = {
    get(sha256) {
      const kept = files.get(sha256);
      if (kept === undefined) return undefined;
      told += 1;
      const { data, places } = JSON.parse(kept);
      return { data, places: new Map(places) };
    },
    put: (sha256, file) => held.set(sha256, file),
  };
  const held = new Map<string, KnownFile>();
  const keep = () => {
    for (const [sha256, { data, places }] of held) files.set(sha256, JSON.stringify({ data, places: [...places] }));
  };
  return { readBefore, keep, told: () => told };
}

it('says the same of files that were read before, and finds the same at the same places', async () => {
  appendFileSync(join(folder, 'plan.yaml'), '\n# a remark\r\n');
  const memory = remember();
  const load = () => loadPlan(folder, { readBefore: memory.readBefore, asOf: '2999-01-01' });
  const first = await load();
  expect(first.findings.some(({ place }) => place?.kind === 'file' && (place.line ?? 0) > 1)).toBe(true);
  memory.keep();
  const second = await load();
  expect(memory.told()).toBe(first.files.length);
  expect(second).toEqual(first);
  expect(await loadPlan(folder, { asOf: '2999-01-01' })).toEqual(first);
});

it('reads a file that changed', async () => {
  const memory = remember();
  await loadPlan(folder, { readBefore: memory.readBefore });
  memory.keep();
  appendFileSync(join(folder, 'plan.yaml'), '\nvisoin: 3\n');
  const { plan } = await loadPlan(folder, { readBefore: memory.readBefore });
  expect(plan).toBeUndefined();
});
