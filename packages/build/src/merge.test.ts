import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../test/temporary-folder.ts';
import { sha256 } from './hash.ts';
import { mergeBuilds } from './merge.ts';

const DAY = '2025-04-01';

/** A folder that somebody hands in as a share of a build: a manifest, and files as they may be. */
async function share(paths: readonly string[], make: (file: string, folder: string) => void): Promise<string> {
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
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify({ version: 1, plan, outputs }));
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
