import { spawn, spawnSync } from 'node:child_process';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filesIn, hashesOf } from '../support/files-in.ts';
import { REPOSITORY } from '../support/repository.ts';
import { commandOf, type Ran, shinrai } from '../support/shinrai.ts';
import { makeFolder, removeFolder } from '../support/temporary-folder.ts';

const folder = makeFolder('refused');
afterAll(() => removeFolder(folder));

const PLAN = join(folder, 'plan');
const FILE = join(folder, 'file');
const OUT = join(folder, 'out');
const RETURNED = join(folder, 'issued/northern-ties/en/trackers/sector/ferries.xlsx');
const PACK = join(folder, 'issued/northern-ties/en/briefing/sector/ferries.pdf');

const ONE_SECTOR = ['--lang', 'en', '--sector', 'ferries'];

beforeAll(async () => {
  cpSync(join(REPOSITORY, 'test/fixtures/two-pillars'), PLAN, { recursive: true });
  writeFileSync(FILE, 'a file, not a folder');
  const extent = ['--only', 'briefing,trackers', ...ONE_SECTOR, '--attach-data'];
  const issued = await shinrai(['build', PLAN, ...extent, '--out', join(folder, 'issued')]);
  expect([issued.code, issued.err]).toEqual([0, expect.any(String)]);
});

/** Runs a command below a shell that first does something to its surroundings. */
async function runAfter(preparation: string, argv: readonly string[], shell = ['/bin/sh']): Promise<Ran> {
  const { program, args, env } = commandOf(argv);
  const [first = '', ...rest] = [...shell, '-c', `${preparation}; exec "$@"`, 'sh', program, ...args];
  const child = spawn(first, rest, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let [out, err] = ['', ''];
  child.stdout.on('data', (text) => {
    out += text;
  });
  child.stderr.on('data', (text) => {
    err += text;
  });
  const code = await new Promise<number | null>((end) => child.on('close', end));
  return { code, out, err };
}

/** Runs a command in which no file can become larger than half a kilobyte: the same to it as a disk that is full. */
const onFullDisk = (argv: readonly string[]): Promise<Ran> => runAfter("trap '' XFSZ; ulimit -f 1", argv);

/** A shell that may mount what nobody else sees; not every system lets one. */
const APART = ['unshare', '-rm', '/bin/sh'];
const mountReadOnly = `set -e; mount --bind "${folder}" "${folder}"; mount -o remount,ro,bind "${folder}"; set +e`;
const canMount = spawnSync(APART[0] ?? '', [...APART.slice(1), '-c', mountReadOnly]).status === 0;

/** What each command that writes is asked, and where it would write if a file stood in its way. */
const COMMANDS: readonly (readonly [name: string, argv: (out: string) => readonly string[]])[] = [
  ['build', (out) => ['build', PLAN, '--only', 'drafts,trackers', ...ONE_SECTOR, '--out', out]],
  ['edition freeze', () => ['edition', 'freeze', '2025-04', '--plan', PLAN]],
  ['collect', (out) => ['collect', RETURNED, '--plan', PLAN, '--out', out]],
  ['extract', (out) => ['extract', PACK, '--out', out]],
  ['diff', (out) => ['diff', PLAN, '--plan', PLAN, '--html', join(out, 'page.html')]],
];

/** Says once what could not be written, and is no fault of ours. */
function expectOneMessage({ code, out, err }: Ran, problem: RegExp): void {
  const said = out + err;
  expect(said.match(/^error\[[^\]]+\]/gm)).toEqual([expect.stringMatching(/^error\[(build|return)\/cannot-write\]$/)]);
  expect(said).toMatch(problem);
  expect(said).not.toMatch(/^ +at /m);
  expect(code).toBe(3);
}

/** What must not be left; the mark beside a review stays, which tells whether somebody has saved it. */
const temporary = () => filesIn(folder).filter((path) => /(^|\/)\.(?!review\.sha256$)|shinrai-tmp/.test(path));

describe.skipIf(process.platform === 'win32')('a disk without room', () => {
  it.each(COMMANDS)('%s: one message, nothing half-written', async (_, argv) => {
    const before = hashesOf(PLAN);
    const result = await onFullDisk(argv(OUT));
    expectOneMessage(result, /no room is left on the disk[\s\S]*Free some space/);
    expect(hashesOf(PLAN)).toEqual(before);
    expect(temporary()).toEqual([]);
    rmSync(OUT, { recursive: true, force: true });
  });
});

describe.skipIf(!canMount)('a disk that is mounted to be read only', () => {
  it.each(COMMANDS.filter(([name]) => name === 'build' || name === 'edition freeze'))(
    '%s: one message, and nothing is changed',
    async (_, argv) => {
      const before = hashesOf(folder);
      expectOneMessage(await runAfter(mountReadOnly, argv(OUT), APART), /cannot be written/);
      expect(hashesOf(folder)).toEqual(before);
    },
  );
});

describe('a folder in which nothing can be written', () => {
  it.each(COMMANDS.filter(([name]) => name === 'build' || name === 'collect'))('%s: one message', async (_, argv) => {
    const result = await shinrai(argv(join(FILE, 'out')));
    expectOneMessage(result, /part of its path is a file/);
    expect(readFileSync(FILE, 'utf8')).toBe('a file, not a folder');
  });

  it('edition freeze and collect --apply: one message, and the plan is as it was', async () => {
    for (const [place, argv] of [
      ['editions', ['edition', 'freeze', '2025-04', '--plan', PLAN]],
      ['returns', ['collect', RETURNED, '--plan', PLAN, '--out', OUT, '--apply']],
    ] as const) {
      rmSync(join(PLAN, place), { recursive: true, force: true });
      writeFileSync(join(PLAN, place), 'a file, not a folder');
      const before = hashesOf(PLAN);
      const result = await shinrai(argv);
      expectOneMessage(result, /it is a file, not a folder|part of its path is a file/);
      const json = JSON.parse((await shinrai([...argv, '--json'])).out);
      expect([json.ok, json.findings.length]).toEqual([false, 1]);
      expect(hashesOf(PLAN)).toEqual(before);
      expect(temporary()).toEqual([]);
      rmSync(join(PLAN, place));
    }
  });
});
