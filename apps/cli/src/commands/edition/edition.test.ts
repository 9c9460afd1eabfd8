import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { run, temporaryRepository } from '../../../test/test-io.ts';

const EDITIONS = 'data/demo/editions';

const editStates = (repository: string) => {
  const file = join(repository, 'data/demo/plan.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace('ja: 北の絆', 'ja: 北方の絆'));
};

it('freezes the data as they are, and lists what was frozen', async () => {
  const repository = temporaryRepository('demo');
  const frozen = await run(repository, ['edition', 'freeze', '2025-04', '--note', 'For the ministers']);
  expect(frozen).toEqual({ code: 0, out: `${EDITIONS}/2025-04.json: frozen, as of 2025-04-01\n`, err: '' });
  expect(readdirSync(join(repository, EDITIONS))).toEqual(['2025-04.json']);
  const { out } = await run(repository, ['edition', 'list']);
  expect(out).toBe('2025-04  as of 2025-04-01  frozen 2025-04-15  For the ministers\n');
  expect(JSON.parse((await run(repository, ['edition', 'list', '--json'])).out).editions).toHaveLength(1);
});

it('writes nothing over: the same data again is no mistake, other data are', async () => {
  const repository = temporaryRepository('demo');
  await run(repository, ['edition', 'freeze', '2025-04', '--on', '2025-04-02']);
  const again = await run(repository, ['edition', 'freeze', '2025-04']);
  expect([again.code, again.out]).toEqual([
    0,
    `${EDITIONS}/2025-04.json: frozen already, and nothing has changed since\n`,
  ]);
  const noted = await run(repository, ['edition', 'freeze', '2025-04', '--note', 'Another']);
  expect(noted.code).toBe(1);
  const before = readFileSync(join(repository, EDITIONS, '2025-04.json'), 'utf8');
  editStates(repository);
  const other = await run(repository, ['edition', 'freeze', '2025-04']);
  expect(other.code).toBe(1);
  expect(other.err).toContain('error[edition/exists]');
  expect(readFileSync(join(repository, EDITIONS, '2025-04.json'), 'utf8')).toBe(before);
});

it('keeps of a note what can be printed', async () => {
  const repository = temporaryRepository('demo');
  await run(repository, ['edition', 'freeze', '2025-04', '--note', 'For\u001b[2J the \u202eministers']);
  expect((await run(repository, ['edition', 'list'])).out).toContain('For[2J the ministers');
});

it('writes nothing through a folder that leads elsewhere', async () => {
  const repository = temporaryRepository('demo');
  rmSync(join(repository, EDITIONS), { recursive: true, force: true });
  symlinkSync('..', join(repository, EDITIONS));
  const { code, err } = await run(repository, ['edition', 'freeze', '2025-04']);
  expect([code, err]).toEqual([1, expect.stringContaining('error[plan/outside-folder]')]);
  expect(readdirSync(join(repository, 'data'))).toEqual(['demo']);
});

it.skipIf(process.platform === 'win32')('waits for no pipe in the place of an edition', async () => {
  const repository = temporaryRepository('demo');
  mkdirSync(join(repository, EDITIONS), { recursive: true });
  execFileSync('mkfifo', [join(repository, EDITIONS, '2025-04.json')]);
  const { code, err } = await run(repository, ['edition', 'freeze', '2025-04']);
  expect([code, err]).toEqual([1, expect.stringContaining('error[edition/exists]')]);
});

it('refuses data with errors', async () => {
  const repository = temporaryRepository('demo');
  appendFileSync(join(repository, 'data/demo/plan.yaml'), '\nvisoin: 3\n');
  const { code, err } = await run(repository, ['edition', 'freeze', '2025-04']);
  expect(code).toBe(1);
  expect(err).toContain('data/demo/plan.yaml:');
  expect((await run(repository, ['edition', 'list'])).out).toBe('data/demo: no edition has been frozen yet\n');
});

it.each([
  [['edition', 'freeze'], 'cli/missing-argument'],
  [['edition', 'freeze', '../x'], 'edition/bad-name'],
  [['edition', 'freeze', 'a', 'b'], 'cli/unexpected-argument'],
  [['edition', 'freeze', 'a', '--on', 'today'], 'cli/bad-value'],
  [['edition', 'freeze', 'a', '--plna', 'b'], 'cli/unknown-option'],
  [['edition', 'thaw'], 'cli/unknown-command'],
  [['edition', 'list', 'a'], 'cli/unexpected-argument'],
])('%j is wrong usage', async (argv, expected) => {
  const { code, err } = await run(temporaryRepository('demo'), argv);
  expect(code).toBe(2);
  expect(err).toContain(`error[${expected}]`);
});

it('a file that is no edition is named, and the others are listed', async () => {
  const repository = temporaryRepository('demo');
  await run(repository, ['edition', 'freeze', '2025-04']);
  writeFileSync(join(repository, EDITIONS, '2025-05.json'), '<<<<<<< HEAD\n');
  const { code, out, err } = await run(repository, ['edition', 'list']);
  expect(code).toBe(1);
  expect(out).toContain('2025-04 ');
  expect(err).toContain('edition/no-edition');
});
