import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
import { isRunning, startOf } from './is-running.ts';

const tellsStarts = existsSync('/proc/self/stat');

it('knows a process that runs from one that ended', () => {
  expect(isRunning(process.pid, startOf(process.pid))).toBe(true);
  expect(isRunning(process.pid, undefined)).toBe(true);
  expect(isRunning(spawnSync(process.execPath, ['-e', '']).pid, undefined)).toBe(false);
});

it.runIf(tellsStarts)('does not take another process of the same number for it', () => {
  expect(isRunning(process.pid, '1')).toBe(false);
});

it.runIf(tellsStarts)('reads the start also of a process whose name has brackets and blanks', async () => {
  const child = spawn(
    process.execPath,
    ['-e', 'process.title = ") Z (x 1"; console.log(); setInterval(() => 0, 1000)'],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  await once(child.stdout, 'data');
  expect(startOf(child.pid as number)).toMatch(/^\d+$/);
  expect(isRunning(child.pid as number, startOf(child.pid as number))).toBe(true);
  child.kill('SIGKILL');
  await once(child, 'exit');
});
