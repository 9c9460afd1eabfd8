import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { unpackInto } from './unpack.ts';

test.runIf(process.platform === 'linux' && process.arch === 'x64')(
  'the shell is unpacked where it should be, and the temporary folder of the process stays what it is',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'shinrai-unpack-'));
    const usual = tmpdir();
    const seen = new Set<string>();
    const watch = setInterval(() => seen.add(tmpdir()), 5);
    await unpackInto(folder);
    clearInterval(watch);
    expect(existsSync(join(folder, 'chromium'))).toBe(true);
    expect([...seen]).toEqual([usual]);
    rmSync(folder, { recursive: true });
  },
);
