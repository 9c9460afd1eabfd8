import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { openPrinter } from '../src/browser/printer.ts';
import { warmth } from './fixture.ts';
import { browsers, processes } from './processes.ts';

const SCRIPT = fileURLToPath(new URL('printer-to-be-killed.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'shinrai-ends-'));
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => vi.unstubAllEnvs());
/** The browser of other tests is not to be met. */
beforeAll(() => warmth.close());

/** What lies in the temporary folder, and the processes that live there. */
const traces = () => [
  ...readdirSync(folder),
  ...processes().flatMap(({ pid, command }) => (command.includes(folder) ? [`${pid}: ${command}`] : [])),
];

/** Starts a process that prints without end, and gives it with its browser. */
async function startPrinting(): Promise<{ child: ChildProcess; browser: number }> {
  const child = spawn(process.execPath, ['--conditions=@shinrai/source', SCRIPT], {
    env: { ...process.env, TMPDIR: folder },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  const [browser] = processes().filter(({ parent, command }) => parent === child.pid && command.includes('--headless'));
  return { child, browser: browser?.pid ?? expect.unreachable('no browser was started') };
}

describe.skipIf(process.platform !== 'linux')('the browser and its folder', () => {
  it('go with the printer, also when the browser was killed or stands still', async () => {
    vi.stubEnv('TMPDIR', folder);
    for (const signal of [undefined, 'SIGKILL', 'SIGSTOP'] as const) {
      const printer = await openPrinter({ css: '', allowed: [], tabs: 1 });
      expect(readdirSync(folder)).toHaveLength(1);
      if (signal) for (const pid of browsers()) process.kill(pid, signal);
      await printer.close();
      await vi.waitFor(() => expect([signal, traces()]).toEqual([signal, []]), { timeout: 20_000 });
    }
  });

  it.each([
    ['is killed', 'SIGKILL', false],
    ['is killed while the browser stands still', 'SIGKILL', true],
    ['is told to end', 'SIGTERM', false],
  ] as const)('go with the process that %s', async (_, signal, standsStill) => {
    const { child, browser } = await startPrinting();
    if (standsStill) process.kill(-browser, 'SIGSTOP');
    child.kill(signal);
    await once(child, 'exit');
    await vi.waitFor(() => expect(traces()).toEqual([]), { timeout: 20_000 });
  });
});
