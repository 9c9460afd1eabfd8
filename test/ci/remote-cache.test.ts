import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, expect, it } from 'vitest';
import { REPOSITORY } from '../support/repository.ts';
import { SLOW } from '../support/slow.ts';
import { makeFolder, removeFolder } from '../support/temporary-folder.ts';

const SERVER = 'turborepo-remote-cache@2.12.0';
const TOKEN = 'loopback';
const OUT = join(REPOSITORY, 'apps/tracker/out');

let folder: string | undefined;
let server: ChildProcess | undefined;
afterAll(() => {
  server?.kill('SIGKILL');
  if (folder !== undefined) removeFolder(folder);
});

const freePort = async (): Promise<number> => {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  return typeof address === 'object' && address ? address.port : 0;
};

/** A cache server from npm on this machine alone. Resolves with its address once it answers. */
async function serveCache(): Promise<string> {
  folder = makeFolder('remote-cache');
  execFileSync('npm', ['install', '--prefix', folder, '--no-audit', '--no-fund', '--no-save', SERVER], {
    stdio: 'pipe',
  });
  const port = await freePort();
  const env = {
    ...process.env,
    NODE_ENV: 'production',
    PORT: String(port),
    TURBO_TOKEN: TOKEN,
    STORAGE_PROVIDER: 'local',
    STORAGE_PATH: join(folder, 'artifacts'),
  };
  server = spawn(join(folder, 'node_modules/.bin/turborepo-remote-cache'), { env, stdio: 'ignore' });
  const address = `http://127.0.0.1:${port}`;
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const answer = await fetch(`${address}/v8/artifacts/status`).catch(() => undefined);
    if (answer) return address;
    await wait(100);
  }
  throw new Error(`${SERVER} does not answer at ${address}`);
}

/** What turbo says when it makes the trackers, with nothing but the remote cache to take them from. */
function makeTrackers(address: string): string {
  const args = ['run', 'documents', '--filter=@shinrai/tracker', '--cache=local:,remote:rw', '--output-logs=full'];
  const env = { ...process.env, TURBO_API: address, TURBO_TOKEN: TOKEN, TURBO_TEAM: 'team_loopback' };
  return execFileSync(join(REPOSITORY, 'node_modules/.bin/turbo'), args, {
    cwd: REPOSITORY,
    env: { ...env, TURBO_TELEMETRY_DISABLED: '1' },
    encoding: 'utf8',
  });
}

const hashesBelow = (root: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .map((file) => [file.slice(root.length), createHash('sha256').update(readFileSync(file)).digest('hex')]),
  );

it.runIf(process.env.SHINRAI_LONG === '1')(
  'documents that another machine has made are taken from the remote cache',
  { timeout: SLOW },
  async () => {
    const address = await serveCache();
    rmSync(OUT, { recursive: true, force: true });
    expect(makeTrackers(address)).toMatch(/cache miss/);
    const made = hashesBelow(OUT);
    expect(Object.keys(made).filter((path) => path.endsWith('.xlsx')).length).toBeGreaterThan(60);
    rmSync(OUT, { recursive: true });
    expect(makeTrackers(address)).toMatch(/FULL TURBO/);
    expect(hashesBelow(OUT)).toEqual(made);
  },
);
