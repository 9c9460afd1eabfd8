import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Manifest } from '@shinrai/build';
import { afterAll, expect, it } from 'vitest';
import { filesIn, hashesOf } from '../support/files-in.ts';
import { REPOSITORY } from '../support/repository.ts';
import { commandOf, shinrai } from '../support/shinrai.ts';
import { SLOW } from '../support/slow.ts';
import { makeFolder, removeFolder } from '../support/temporary-folder.ts';

const folder = makeFolder('killed');
afterAll(() => removeFolder(folder));

const PLAN = join(REPOSITORY, 'test/fixtures/two-pillars');
/** `npm run test:long` kills a hundred builds of everything. */
const LONG = process.env.SHINRAI_LONG === '1';
const OPTIONS = LONG ? [] : ['--lang', 'en', '--sector', 'ferries,fisheries'];
const KILLS = LONG ? 100 : 2;

const buildInto = (out: string) => ['build', PLAN, '--out', join(folder, out), '--force', ...OPTIONS];

/** Begins a build and ends it without warning after so many milliseconds. */
const killAfter = async (milliseconds: number): Promise<void> => {
  const { program, args, env } = commandOf(buildInto('killed'));
  const child = spawn(program, args, { env, stdio: 'ignore' });
  const ended = new Promise((end) => child.on('close', end));
  await Promise.race([wait(milliseconds), ended]);
  child.kill('SIGKILL');
  await ended;
};

/** Names that a build gives to what is not finished, or is only for itself. */
const isOurs = (path: string) => /(^|\/)\.|^index\.html$|^manifest\.json$/.test(path);

/** Whether a document is there to its end: the trailer of a PDF, the directory of a zip package. */
const isWhole = (bytes: Buffer): boolean =>
  bytes.subarray(0, 4).toString() === '%PDF'
    ? bytes.subarray(-8).toString().includes('%%EOF')
    : bytes.subarray(-22, -18).equals(Buffer.from('PK\u0005\u0006'));

/** What is wrong with a folder in which a build was killed. */
const faultsIn = (outDir: string): readonly string[] => {
  if (!existsSync(outDir)) return [];
  const read = (path: string) => readFileSync(join(outDir, path));
  const paths = filesIn(outDir).filter((path) => !isOurs(path));
  const manifest: Partial<Manifest> = existsSync(join(outDir, 'manifest.json'))
    ? JSON.parse(read('manifest.json').toString())
    : {};
  const { outputs = [], unfinished = [] } = manifest;
  const known = new Set([...outputs.map(({ path }) => path), ...unfinished]);
  const digest = (path: string) => createHash('sha256').update(read(path)).digest('hex');
  return [
    ...paths.filter((path) => !isWhole(read(path))).map((path) => `${path} is cut off`),
    ...paths.filter((path) => !known.has(path)).map((path) => `${path} is not in the manifest`),
    ...outputs.filter(({ path }) => !paths.includes(path)).map(({ path }) => `${path} is not there`),
    ...outputs
      .filter(({ path, sha256 }) => paths.includes(path) && digest(path) !== sha256)
      .map(({ path }) => `${path} is not as the manifest says`),
  ];
};

/** Hashes of the documents and the manifest; the index also tells what the last build changed. */
const documentsIn = (out: string) => {
  const hashes = Object.entries(hashesOf(join(folder, out, 'northern-ties')));
  return Object.fromEntries(hashes.filter(([path]) => !isOurs(path) || path === 'manifest.json'));
};

it(
  `leaves whole files and a true manifest when it is killed at any of ${KILLS} moments, and ends what was begun`,
  async () => {
    const began = performance.now();
    expect((await shinrai(buildInto('whole'))).code).toBe(0);
    const duration = performance.now() - began;
    for (let kill = 0; kill < KILLS; kill += 1) {
      const moment = Math.round(Math.random() * duration);
      await killAfter(moment);
      expect(faultsIn(join(folder, 'killed/northern-ties')), `killed after ${moment} ms`).toEqual([]);
    }
    const { code, err } = await shinrai(buildInto('killed').filter((argument) => argument !== '--force'));
    expect([code, err.includes('error')]).toEqual([0, false]);
    expect(documentsIn('killed')).toEqual(documentsIn('whole'));
  },
  LONG ? 3_600_000 : SLOW,
);
