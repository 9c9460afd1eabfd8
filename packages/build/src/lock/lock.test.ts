import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir, readFile, symlink, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../../test/temporary-folder.ts';
import { acquireLock, LOCK_FILE } from './lock.ts';

const deadPid = (): number => spawnSync(process.execPath, ['-e', '']).pid;

const isRefused = async (folder: string): Promise<boolean> => 'refused' in (await acquireLock(folder));

it('lets one build in at a time', async () => {
  const folder = join(await temporaryFolder(), 'new/out');
  const first = await acquireLock(folder);
  if ('refused' in first) throw new Error(first.refused.message);
  const second = await acquireLock(folder);
  expect(second).toMatchObject({
    refused: {
      code: 'build/in-use',
      message: `another build is writing to ${folder} (process ${process.pid})`,
      hint: `Wait until it has finished; if there is none, remove ${join(folder, LOCK_FILE)}`,
    },
  });
  await first.lock.release();
  expect(await readdir(folder)).toEqual([]);
  expect(await isRefused(folder)).toBe(false);
});

it('takes over the lock of a process that was killed', async () => {
  const folder = await temporaryFolder();
  await writeFile(join(folder, LOCK_FILE), JSON.stringify({ pid: deadPid(), host: hostname(), token: 'dead' }));
  expect(await isRefused(folder)).toBe(false);
  expect(JSON.parse(await readFile(join(folder, LOCK_FILE), 'utf8'))).toMatchObject({ pid: process.pid });
  expect(await readdir(folder)).toEqual([LOCK_FILE]);
});

it.runIf(existsSync('/proc/self/stat'))(
  'takes over the lock of a dead build whose number another process has',
  async () => {
    const folder = await temporaryFolder();
    const dead = { pid: process.pid, start: '1', host: hostname(), token: 'dead' };
    await writeFile(join(folder, LOCK_FILE), JSON.stringify(dead));
    expect(await isRefused(folder)).toBe(false);
  },
);

it.skipIf(process.platform === 'win32')('does not read a lock that is a device without end', async () => {
  const folder = await temporaryFolder();
  await symlink('/dev/zero', join(folder, LOCK_FILE));
  expect(await isRefused(folder)).toBe(false);
});

it('leaves a lock of another machine alone until it is silent for long', async () => {
  const folder = await temporaryFolder();
  const file = join(folder, LOCK_FILE);
  await writeFile(file, JSON.stringify({ pid: deadPid(), host: 'elsewhere', token: 'other' }));
  expect(await isRefused(folder)).toBe(true);
  await utimes(file, new Date(0), new Date(0));
  expect(await isRefused(folder)).toBe(false);
});

it('takes over a dead lock also from a process that was killed while it did so', async () => {
  const folder = await temporaryFolder();
  const dead = JSON.stringify({ pid: deadPid(), host: hostname(), token: 'dead' });
  await writeFile(join(folder, LOCK_FILE), dead);
  await writeFile(join(folder, `${LOCK_FILE}.guard.shinrai-tmp`), dead);
  expect(await isRefused(folder)).toBe(false);
  expect(await readdir(folder)).toEqual([LOCK_FILE]);
});

it('takes over a lock that was never finished', async () => {
  const folder = await temporaryFolder();
  await writeFile(join(folder, LOCK_FILE), '');
  expect(await isRefused(folder)).toBe(false);
  expect(await readdir(folder)).toEqual([LOCK_FILE]);
});

it('lets exactly one of many in, also over a dead lock', async () => {
  for (let round = 0; round < 8; round += 1) {
    const folder = await temporaryFolder();
    await writeFile(join(folder, LOCK_FILE), JSON.stringify({ pid: deadPid(), host: hostname(), token: 'dead' }));
    const refusals = await Promise.all(Array.from({ length: 12 }, () => isRefused(folder)));
    expect(refusals.filter((refused) => !refused)).toHaveLength(1);
    expect(await readdir(folder)).toEqual([LOCK_FILE]);
  }
});

it('says what to do when the folder cannot be made', async () => {
  const folder = await temporaryFolder();
  await writeFile(join(folder, 'file'), '');
  expect(await acquireLock(join(folder, 'file/out'))).toMatchObject({
    refused: { code: 'build/cannot-write', hint: expect.stringContaining('--out') },
  });
});
