import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { buildOrThrow, bytesOf, fakeApp, killableOutputs } from '../test/fake-app.ts';
import { temporaryFolder } from '../test/temporary-folder.ts';
import { sha256 } from './hash.ts';
import { readManifest } from './read-manifest.ts';
import { TEMPORARY_SUFFIX } from './write/atomic.ts';

const SCRIPT = fileURLToPath(new URL('../test/build-to-be-killed.ts', import.meta.url));

/** Starts a build of this version in a process of its own and kills it after so many milliseconds. */
const killBuild = async (outDir: string, version: string, after: number): Promise<void> => {
  const child = spawn(process.execPath, ['--conditions=@shinrai/source', SCRIPT, outDir, version], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exit = once(child, 'exit');
  await once(child.stdout, 'data');
  await wait(after);
  child.kill('SIGKILL');
  await exit;
};

/** Every file is whole, and every entry of the manifest is true. */
const expectSound = async (outDir: string, versions: readonly string[]): Promise<void> => {
  const whole = new Set(versions.flatMap(killableOutputs).map((output) => sha256(bytesOf(output))));
  const entries = await readdir(outDir, { recursive: true, withFileTypes: true });
  const documents = entries.filter(({ name }) => name.endsWith('.pdf'));
  for (const { parentPath, name } of documents) {
    expect(whole.has(sha256(await readFile(join(parentPath, name)))), name).toBe(true);
  }
  const { manifest, findings } = await readManifest(outDir);
  expect(findings).toEqual([]);
  for (const { path, sha256: recorded } of manifest?.outputs ?? []) {
    expect(sha256(await readFile(join(outDir, path))), path).toBe(recorded);
  }
};

it('leaves only whole files and a true manifest when killed at any moment, and the next build completes', async () => {
  const outDir = await temporaryFolder();
  const versions = ['v1', 'v2', 'v3', 'v4', 'v5'];
  for (const [at, version] of versions.entries()) {
    await killBuild(outDir, version, at * 17);
    await expectSound(outDir, versions);
  }
  const result = await buildOrThrow({ apps: [fakeApp(killableOutputs('v5'))], outDir });
  expect(result.made.length + result.fresh.length).toBe(60);
  const left = await readdir(outDir, { recursive: true });
  expect(left.filter((name) => name.endsWith(TEMPORARY_SUFFIX) || name.includes('.lock'))).toEqual([]);
});
