import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { openNudge } from './nudge.ts';

const watched = () => {
  const folder = mkdtempSync(join(tmpdir(), 'shinrai-nudge-'));
  mkdirSync(join(folder, 'sectors'));
  writeFileSync(join(folder, 'sectors/culture.yaml'), 'a');
  const stop = new AbortController();
  onTestFinished(() => {
    stop.abort();
    rmSync(folder, { recursive: true, force: true });
  });
  return { folder, stop, nap: openNudge([folder, join(folder, 'not-there')], stop.signal) };
};

/** Far longer than a test may take. */
const LONG = 1_000_000;

it('a file that is saved ends a nap, one after another', async () => {
  const { folder, nap } = watched();
  let saved = 0;
  // Again and again: the system may not watch from the first moment on.
  const saving = setInterval(() => {
    saved += 1;
    writeFileSync(join(folder, 'sectors/culture.yaml'), String(saved));
  }, 20);
  onTestFinished(() => clearInterval(saving));
  await nap(LONG);
  await nap(LONG);
  expect(saved).toBeGreaterThan(0);
});

it('so does a wish to stop', async () => {
  const { stop, nap } = watched();
  const napping = nap(LONG);
  stop.abort();
  await napping;
  await nap(LONG);
});

it('otherwise it lasts as long as it should', async () => {
  const { nap } = watched();
  const rested = nap(60).then(() => 'rested');
  expect(await Promise.race([rested, wait(30, 'still napping')])).toBe('still napping');
  expect(await rested).toBe('rested');
});
