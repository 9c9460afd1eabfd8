import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { browserVersion } from './version.ts';

/** A program like those that start a browser: a script, which stays as it is when the browser is updated. */
const script = (text: string): string => {
  const folder = mkdtempSync(join(tmpdir(), 'shinrai-version-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, 'chromium');
  writeFileSync(path, `#!/bin/sh\n${text}\n`);
  chmodSync(path, 0o755);
  return path;
};

const versionAt = (path: string) => browserVersion({ origin: 'setting', path });

it.skipIf(process.platform === 'win32')('is what the browser says of itself, wherever it lies', () => {
  const say = 'test "$*" = --version && echo "Chromium 153.0.1"';
  expect(versionAt(script(say))).toBe('Chromium 153.0.1');
  expect(versionAt(script(`${say}.2`))).not.toBe(versionAt(script(say)));
});

it.skipIf(process.platform === 'win32')('is empty where the browser says nothing', () => {
  expect(versionAt(script('exit 3'))).toBe('');
  expect(versionAt('/no/such/browser')).toBe('');
});

it('is that of the package for the bundled browser', () => {
  expect(browserVersion({ origin: 'bundled' })).toMatch(/^@sparticuz\/chromium \d+\.\d+\.\d+$/);
});
