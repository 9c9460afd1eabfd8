import { spawn } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it, onTestFinished, vi } from 'vitest';
import { hashesOf } from '../support/files-in.ts';
import { REPOSITORY } from '../support/repository.ts';
import { buildJson, commandOf } from '../support/shinrai.ts';
import { SLOW } from '../support/slow.ts';
import { makeFolder, removeFolder } from '../support/temporary-folder.ts';

const folder = makeFolder('watched');
afterAll(() => removeFolder(folder));

it(
  'a build that stays makes after each edit what a build from nothing would make, and ends when it is told to',
  async () => {
    const plan = join(folder, 'plan');
    const sector = join(plan, 'sectors/ferries.yaml');
    cpSync(join(REPOSITORY, 'test/fixtures/two-pillars'), plan, { recursive: true });
    const options = [plan, '--lang', 'ja', '--sector', 'ferries'];
    const { program, args, env } = commandOf(['build', ...options, '--watch', '--out', join(folder, 'staying')]);
    const child = spawn(program, args, { env, stdio: ['ignore', 'ignore', 'pipe'] });
    onTestFinished(() => void child.kill('SIGKILL'));
    let err = '';
    child.stderr.on('data', (text) => {
      err += text;
    });
    const built = (count: number) =>
      vi.waitFor(() => expect(err.split('Ctrl-C ends.')).toHaveLength(count + 1), { timeout: SLOW / 3, interval: 100 });
    await built(1);
    for (const [index, name] of ['渡し船', '冬の船'].entries()) {
      writeFileSync(sector, readFileSync(sector, 'utf8').replace(/(name: { ja: )[^,]+/, `$1${name}`));
      await built(index + 2);
    }
    const { made } = await buildJson([...options, '--out', join(folder, 'once')]);
    expect(made.map(({ path }) => path)).toContain('ja/briefing/sector/ferries.pdf');
    const once = Object.fromEntries(made.map(({ path, sha256 }) => [path, sha256]));
    expect(hashesOf(join(folder, 'staying/northern-ties'))).toMatchObject(once);
    const ended = new Promise((end) => child.on('close', end));
    child.kill('SIGINT');
    expect(await ended).toBe(130);
  },
  SLOW,
);
