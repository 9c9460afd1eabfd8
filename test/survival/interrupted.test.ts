import { execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, expect, it } from 'vitest';
import { filesIn } from '../support/files-in.ts';
import { REPOSITORY } from '../support/repository.ts';
import { commandOf } from '../support/shinrai.ts';
import { makeFolder, removeFolder } from '../support/temporary-folder.ts';

const folder = makeFolder('interrupted');
afterAll(() => removeFolder(folder));

/** A second, and as much again for each process that waits for a processor. */
const promptly = () => 1_000 * Math.max(1, (loadavg()[0] ?? 0) / availableParallelism());

it('stops within a second when it is told to, keeps what is finished and cleans up', async () => {
  const { program, args, env } = commandOf(['build', 'japan-asean', '--lang', 'ja', '--out', folder]);
  const child = spawn(program, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let [out, stopped] = ['', 0];
  child.stdout.on('data', (text) => {
    out += text;
  });
  child.stderr.on('data', (text) => {
    if (stopped || !/^\[ *2\//m.test(String(text))) return;
    stopped = performance.now();
    child.kill('SIGINT');
  });
  const code = await new Promise((end) => child.on('close', end));
  const took = performance.now() - stopped;
  expect(code).toBe(130);
  expect(out).toContain('Stopped: what was finished is kept.');
  expect(took).toBeLessThan(promptly());
  expect(filesIn(folder).filter((path) => /(^|\/)\./.test(path))).toEqual([]);
});

it('takes the earlier state that it has laid out with it, when it is told to end while it compares', async () => {
  const [plan, temporary] = [join(folder, 'plan'), join(folder, 'temporary')];
  cpSync(join(REPOSITORY, 'data/japan-asean'), plan, { recursive: true });
  mkdirSync(temporary);
  const git = (...args: readonly string[]) => execFileSync('git', ['-C', plan, ...args], { stdio: 'ignore' });
  git('init', '--quiet');
  git('add', '--all');
  git('-c', 'user.name=A', '-c', 'user.email=a@example.org', 'commit', '--quiet', '--message', 'first');
  const { program, args, env } = commandOf(['diff', 'HEAD', '--plan', plan], { TMPDIR: temporary });
  const child = spawn(program, args, { env, stdio: 'ignore' });
  const ended = new Promise((end) => child.on('close', end));
  while (child.exitCode === null && readdirSync(temporary).length === 0) await wait(2);
  child.kill('SIGTERM');
  expect(await ended).not.toBe(0);
  expect(readdirSync(temporary)).toEqual([]);
});
