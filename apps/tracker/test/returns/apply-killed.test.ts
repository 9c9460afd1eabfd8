import { readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import disk from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';
import { acquireLock, LOCK_FILE, sha256 } from '@shinrai/build';
import { loadPlan, UNFINISHED_FILE } from '@shinrai/core';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { planApply } from '../../src/collect/apply/plan-apply.ts';
import { recoverApply } from '../../src/collect/apply/recover-apply.ts';
import { STAGED } from '../../src/collect/apply/staging.ts';
import { writeApply } from '../../src/collect/apply/write-apply.ts';
import { collect, copyOf, dataOf, issued, put, SMALL, text, withSheet } from './harness.ts';
import { writeReturned } from './write-returned.ts';

/** A process that dies before the given change of the disk, and does nothing any more. */
const life = { left: Number.POSITIVE_INFINITY, isOver: false };

const mortal =
  <A extends readonly unknown[], R>(work: (...given: A) => Promise<R>) =>
  async (...given: A): Promise<R> => {
    life.isOver ||= life.left <= 0;
    if (life.isOver) throw new Error('killed');
    life.left -= 1;
    return work(...given);
  };

/** For all modules of this process: files after this one get the disk back. */
const { open, rename, rm } = disk;
Object.assign(disk, { open: mortal(open), rename: mortal(rename), rm: mortal(rm) });
syncBuiltinESMExports();
afterAll(() => {
  Object.assign(disk, { open, rename, rm });
  syncBuiltinESMExports();
});
beforeEach(() => live());

/** A process that lives until a number of changes are made. */
function live(left = Number.POSITIVE_INFINITY): void {
  life.left = left;
  life.isOver = false;
}

const data = await dataOf(SMALL);
const book = withSheet(await issued(data, { kind: 'sector', id: 'ferries' }), '入力', (sheet) =>
  put(sheet, 'action:rescue-drill', '実績', text('訓練を実施。')),
);
const files = [{ name: 'a.xlsx', bytes: writeReturned(book) }];
const { value: planned } = await planApply({ set: collect(data, { 'a.xlsx': files[0]?.bytes ?? book }), data, files });
if (!planned) throw new Error('nothing is planned');

/** The files of a plan folder; those that were begun beside their places count for nothing. */
const filesIn = (folder: string) =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.endsWith(STAGED))
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path.slice(folder.length + 1), readFileSync(path, 'latin1')]),
  );

/** The next process: the lock of a dead one does not hold. */
function revive(folder: string): void {
  live();
  rmSync(join(folder, LOCK_FILE), { force: true });
}

/** A plan folder in which taking over was killed before its change number `after`. */
async function killed(after: number) {
  const folder = copyOf(SMALL);
  live(after);
  await writeApply(folder, planned ?? expect.unreachable()).catch(() => undefined);
  const isKilled = life.isOver;
  revive(folder);
  return { folder, isKilled };
}

const BEFORE = filesIn(SMALL);
const AFTER: typeof BEFORE = {
  ...BEFORE,
  ...Object.fromEntries(planned.writes.map(({ path, after }) => [path, Buffer.from(after).toString('latin1')])),
};

const isHalf = (folder: string) => Object.keys(filesIn(folder)).includes(UNFINISHED_FILE);
const codes = (findings: readonly { code: string }[]) => findings.map(({ code }) => code);

/** Before which change two of the files are in their places; found once. */
let halfway = 0;

/** A folder that was left between the renames, some files in their places and some not. */
async function halfWritten(): Promise<string> {
  for (; ; halfway += 1) {
    const { folder, isKilled } = await killed(halfway);
    if (!isKilled) throw new Error('no half-written folder was found');
    const now = filesIn(folder);
    const replaced = planned?.writes.filter(({ path }) => now[path] === AFTER[path]).length ?? 0;
    if (isHalf(folder) && replaced === 2) return folder;
  }
}

test('wherever it is killed, the data is the one or the other after the next run, never between', async () => {
  expect(Object.keys(AFTER)).not.toContain(UNFINISHED_FILE);
  const told = new Set<string>();
  for (let after = 0, isKilled = true; isKilled; after += 1) {
    const run = await killed(after);
    isKilled = run.isKilled;
    const wasHalf = isHalf(run.folder);
    const findings = await recoverApply(run.folder);
    expect(codes(findings)).toEqual(wasHalf ? ['return/finished'] : []);
    const now = filesIn(run.folder);
    expect([BEFORE, AFTER]).toContainEqual(now);
    told.add(`${wasHalf} ${now['sources.yaml'] === AFTER['sources.yaml']}`);
    expect(await recoverApply(run.folder)).toEqual([]);
  }
  expect([...told].toSorted()).toEqual(['false false', 'false true', 'true true']);
});

test('until then the plan is refused, and says why', async () => {
  const folder = await halfWritten();
  const { plan, findings } = await loadPlan(folder);
  expect(plan).toBeUndefined();
  expect(codes(findings)).toContain('plan/unfinished');
});

test('it is undone where what was to be written is lost', async () => {
  const folder = await halfWritten();
  const staged = readdirSync(folder, { recursive: true, encoding: 'utf8' }).find((path) => path.endsWith(STAGED));
  rmSync(join(folder, staged ?? ''));
  expect(codes(await recoverApply(folder))).toEqual(['return/undone']);
  expect(filesIn(folder)).toEqual(BEFORE);
});

test('also when it is killed while it finishes', async () => {
  for (let after = 0, isKilled = true; isKilled; after += 1) {
    const folder = await halfWritten();
    live(after);
    await recoverApply(folder).catch(() => undefined);
    isKilled = life.isOver;
    revive(folder);
    await recoverApply(folder);
    expect(filesIn(folder)).toEqual(AFTER);
  }
});

test('while another process writes, nothing is recovered', async () => {
  const folder = await halfWritten();
  const taken = await acquireLock(folder);
  expect(codes(await recoverApply(folder))).toEqual(['build/in-use']);
  if ('lock' in taken) await taken.lock.release();
  expect(codes(await recoverApply(folder))).toEqual(['return/finished']);
});

test('what somebody changed since is not touched, nor is anything a strange journal names', async () => {
  const folder = await halfWritten();
  writeFileSync(join(folder, 'sectors/ferries.yaml'), '# mended by hand\n');
  const before = filesIn(folder);
  expect(await recoverApply(folder)).toMatchObject([
    { code: 'return/half-written', severity: 'error', place: { file: join(folder, 'sectors/ferries.yaml') } },
  ]);
  expect(filesIn(folder)).toEqual(before);
  const other = copyOf(SMALL);
  for (const journal of ['{', '{"writes":[{"path":"../outside.yaml","before":null,"sha256":""}]}']) {
    writeFileSync(join(other, UNFINISHED_FILE), journal);
    expect(codes(await recoverApply(other))).toEqual(['return/half-written']);
  }
});

test('a strange journal changes nothing outside the folder, and reads nothing that never ends', async () => {
  const [folder, elsewhere] = [copyOf(SMALL), copyOf(SMALL)];
  const before = filesIn(elsewhere);
  symlinkSync(elsewhere, join(folder, 'link'));
  symlinkSync('/dev/zero', join(folder, 'zero'));
  const events = readFileSync(join(elsewhere, 'events.yaml'));
  const missing = { path: 'none.yaml', before: null, sha256: '' };
  for (const write of [
    { path: 'link/events.yaml', before: 'overwritten', sha256: sha256(events) },
    { path: 'link/events.yaml', before: null, sha256: sha256(events) },
    { path: 'zero', before: null, sha256: '' },
  ]) {
    writeFileSync(join(folder, UNFINISHED_FILE), JSON.stringify({ writes: [write, missing] }));
    expect(codes(await recoverApply(folder))).toEqual(['return/half-written']);
  }
  expect(filesIn(elsewhere)).toEqual(before);
  rmSync(join(folder, UNFINISHED_FILE));
  symlinkSync('/dev/zero', join(folder, UNFINISHED_FILE));
  expect(codes(await recoverApply(folder))).toEqual(['return/half-written']);
});
