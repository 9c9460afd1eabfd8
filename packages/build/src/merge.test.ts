import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../test/temporary-folder.ts';
import { sha256 } from './hash.ts';
import type { Manifest } from './manifest.ts';
import { mergeBuilds } from './merge.ts';
import { wholeOf } from './shard.ts';

const DAY = '2025-04-01';

/** A folder that somebody hands in as a share of a build: a manifest, and files as they may be. */
async function share(
  paths: readonly string[],
  make: (file: string, folder: string) => void,
  of?: Manifest['share'],
): Promise<string> {
  const folder = join(await temporaryFolder(), 'share');
  mkdirSync(folder);
  const outputs = paths.map((path) => ({
    path,
    app: 'drafts',
    kind: 'letter',
    language: 'en',
    scope: { kind: 'plan', id: 'p', name: 'P' },
    title: '<script>alert(1)</script>',
    order: 0,
    asOf: DAY,
    bytes: 6,
    sha256: sha256('secret'),
    inputs: sha256(''),
    digests: {},
  }));
  const plan = { id: 'p', title: { ja: '計画', en: 'Plan' }, asOf: DAY };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify({ version: 1, plan, share: of, outputs }));
  for (const path of paths) make(join(folder, path), folder);
  return folder;
}

const put = (file: string) => {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, 'secret');
};

/** What is wrong with a share, told when it is joined. */
async function problemOf(folder: string): Promise<string> {
  const out = join(await temporaryFolder(), 'out');
  const outcome = await mergeBuilds([folder], out);
  expect(existsSync(join(out, 'manifest.json'))).toBe('manifest' in outcome);
  return 'findings' in outcome ? outcome.findings.map(({ message }) => message.replace(folder, '')).join() : '';
}

it('joins what is as its manifest says; titles stay texts', async () => {
  const out = join(await temporaryFolder(), 'out');
  const outcome = await mergeBuilds([await share(['en/drafts/letter.docx'], put)], out);
  expect('manifest' in outcome).toBe(true);
  expect(readFileSync(join(out, 'en/drafts/letter.docx'), 'utf8')).toBe('secret');
  expect(readFileSync(join(out, 'index.html'), 'utf8')).not.toContain('<script>');
});

const [A, B] = ['en/drafts/a.docx', 'ja/drafts/b.docx'] as const;
const WHOLE = wholeOf([A, B].map((path) => ({ path, inputs: sha256('') })));
const first = (paths: readonly string[] = [A]) => share(paths, put, { index: 1, of: 2, whole: WHOLE });
const second = (whole = WHOLE) => share([B], put, { index: 2, of: 2, whole });

it.each<[string, () => Promise<readonly string[]>, string | undefined]>([
  ['joins all shares of a build', async () => [await second(), await first()], undefined],
  ['misses a share', async () => [await first()], 'not there: 2;'],
  ['is not misled by the same share twice', async () => [await first(), await first()], 'not there: 2;'],
  ['knows a share of other data', async () => [await first(), await second(sha256('other'))], 'not there: 2;'],
  ['misses a document that failed', async () => [await first([]), await second()], 'do not make the whole'],
])('%s', async (_, make, problem) => {
  const out = join(await temporaryFolder(), 'out');
  const outcome = await mergeBuilds(await make(), out);
  const told = 'findings' in outcome ? outcome.findings.map(({ message }) => message).join() : undefined;
  expect(told).toEqual(problem && expect.stringContaining(problem));
  expect(existsSync(out)).toBe(problem === undefined);
  if (!problem) expect(readFileSync(join(out, 'manifest.json'), 'utf8')).not.toContain('share');
});

it('writes no document while one of another share is not as its manifest says', async () => {
  const out = join(await temporaryFolder(), 'out');
  const altered = await second();
  writeFileSync(join(altered, B), 'altere');
  expect(await mergeBuilds([await first(), altered], out)).toMatchObject({
    findings: [{ code: 'build/cannot-merge' }],
  });
  expect(existsSync(join(out, A))).toBe(false);
});

it('takes away what an earlier build left in the folder', async () => {
  const out = await share(['en/briefing/old.pdf', A], put);
  await mergeBuilds([await first(), await second()], out);
  expect(existsSync(join(out, 'en/briefing'))).toBe(false);
  expect([A, B].map((path) => existsSync(join(out, path)))).toEqual([true, true]);
});

it.each([
  '../outside.docx',
  'en/../../outside.docx',
  '/tmp/outside.docx',
  'C:/outside.docx',
  'en\\..\\outside.docx',
  'en/con.docx',
  'en/a.docx.',
  '.hidden/a.docx',
  `en/${'a'.repeat(300)}.docx`,
  'en/\u202ea.docx',
  'en/a\u0000.docx',
])('has nothing to do with a share that writes to %j', async (path) => {
  expect(await problemOf(await share([path], () => undefined))).toContain('it has no manifest that can be read');
});

it.skipIf(process.platform === 'win32')('follows no link and reads no device', async () => {
  const outside = join(await temporaryFolder(), 'secret.docx');
  put(outside);
  const link = (target: string) => (file: string) => {
    mkdirSync(dirname(file), { recursive: true });
    symlinkSync(target, file);
  };
  const problem = 'is not as its manifest says';
  expect(await problemOf(await share(['en/a.docx'], link(outside)))).toContain(problem);
  expect(await problemOf(await share(['en/a.docx'], link('/dev/zero')))).toContain(problem);
  const inFolder = await share(['en/secret.docx'], (_, folder) => symlinkSync(dirname(outside), join(folder, 'en')));
  expect(await problemOf(inFolder)).toContain(problem);
});

it.skipIf(process.platform === 'win32')('reads no manifest that never ends', async () => {
  const folder = await temporaryFolder();
  symlinkSync('/dev/zero', join(folder, 'manifest.json'));
  expect(await problemOf(folder)).toContain('it has no manifest that can be read');
});
