import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formatPlace } from '@shinrai/diagnostics';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { editionNames } from '../../edition/list.ts';
import { startOf } from '../state.ts';
import { read } from './index.ts';

const ROOT = mkdtempSync(join(tmpdir(), 'shinrai-read-'));
const PLAN = join(ROOT, 'my-plan');

beforeAll(() => {
  mkdirSync(join(PLAN, 'sectors'), { recursive: true });
  mkdirSync(join(PLAN, 'media/2023'), { recursive: true });
  writeFileSync(join(ROOT, 'secret.yaml'), 'a: 1\n');
  writeFileSync(join(PLAN, 'plan.yaml'), '\uFEFFid: x\n');
  writeFileSync(join(PLAN, 'events.yaml'), 'x'.repeat(5_000_001));
  writeFileSync(join(PLAN, 'media/2023/a.png'), '');
  writeFileSync(join(PLAN, 'media/.hidden'), '');
  mkdirSync(join(PLAN, 'documents.yaml'));
  symlinkSync('../secret.yaml', join(PLAN, 'areas.yaml'));
  symlinkSync('nowhere.yaml', join(PLAN, 'sources.yaml'));
  symlinkSync('../../secret.yaml', join(PLAN, 'media/link.png'));
});

afterAll(() => rmSync(ROOT, { recursive: true }));

const told = async (folder: string) =>
  (await read(startOf(folder, undefined))).findings.map(({ code, message, hint, place }) => ({
    code,
    message: message.replaceAll(ROOT, ''),
    hint: hint?.replaceAll(ROOT, ''),
    place: place && formatPlace(place).replaceAll(ROOT, ''),
  }));

test('files that must not or cannot be read are told, the others are read', async () => {
  expect(await told(PLAN)).toMatchInlineSnapshot(`
    [
      {
        "code": "plan/no-sectors",
        "hint": undefined,
        "message": "the plan has no sector, so nothing can be printed",
        "place": "/my-plan/sectors",
      },
      {
        "code": "plan/outside-folder",
        "hint": "Put a copy of the file itself into the folder",
        "message": "the file is a link that leads out of the plan folder",
        "place": "/my-plan/areas.yaml",
      },
      {
        "code": "plan/too-large",
        "hint": "Split it, or check that it is the right file",
        "message": "the file has 5000001 bytes; at most 2000000 are read",
        "place": "/my-plan/events.yaml",
      },
      {
        "code": "plan/unreadable",
        "hint": undefined,
        "message": "the file cannot be read: it leads nowhere",
        "place": "/my-plan/sources.yaml",
      },
      {
        "code": "plan/unknown-file",
        "hint": undefined,
        "message": ""documents.yaml/" is not read: it is not one of the files of a plan",
        "place": "/my-plan/documents.yaml/",
      },
    ]
  `);
  const { files, media, unread } = await read(startOf(PLAN, undefined));
  expect(files.map(({ path, text }) => [path, text])).toEqual([['plan.yaml', 'id: x\n']]);
  expect(files[0]?.sha256).toBe(createHash('sha256').update('\uFEFFid: x\n').digest('hex'));
  expect([...media.keys()]).toEqual(['2023/a.png']);
  expect(unread.has('area') && unread.has('action') && !unread.has('pillar')).toBe(true);
});

test('a folder that is not there', async () => {
  expect(await told(join(ROOT, 'my-paln'))).toMatchInlineSnapshot(`
    [
      {
        "code": "plan/no-folder",
        "hint": "Did you mean "/my-plan"?",
        "message": "there is no folder "/my-paln"",
        "place": undefined,
      },
    ]
  `);
  expect(await told(join(ROOT, 'secret.yaml'))).toMatchInlineSnapshot(`
    [
      {
        "code": "plan/no-folder",
        "hint": "Check the path; it is taken from the folder in which you are",
        "message": "there is no folder "/secret.yaml"",
        "place": undefined,
      },
    ]
  `);
});

test.skipIf(process.getuid?.() === 0)('a file that may not be opened', async () => {
  const folder = join(ROOT, 'locked');
  mkdirSync(folder);
  writeFileSync(join(folder, 'plan.yaml'), 'id: x\n');
  chmodSync(join(folder, 'plan.yaml'), 0);
  expect((await told(folder))[0]).toMatchObject({ message: 'the file cannot be read: it may not be opened' });
});

test.skipIf(process.platform === 'win32')(
  'a pipe, a circle of links and a folder of links to itself hold nothing up',
  async () => {
    const folder = join(ROOT, 'tricks');
    mkdirSync(join(folder, 'sectors'), { recursive: true });
    mkdirSync(join(folder, 'media'));
    writeFileSync(join(folder, 'plan.yaml'), 'id: x\n');
    execFileSync('mkfifo', [join(folder, 'areas.yaml'), join(folder, 'media/pipe.png')]);
    symlinkSync('b.yaml', join(folder, 'sectors/a.yaml'));
    symlinkSync('a.yaml', join(folder, 'sectors/b.yaml'));
    symlinkSync('.', join(folder, 'media/again'));
    symlinkSync('/dev/zero', join(folder, 'events.yaml'));
    const { findings, media } = await read(startOf(folder, undefined));
    expect(findings.map(({ message }) => message)).toEqual([
      'the file cannot be read: it is a device or a pipe, not a file',
      'the file is a link that leads out of the plan folder',
      'the file cannot be read: it leads in a circle',
      'the file cannot be read: it leads in a circle',
    ]);
    expect([...media.keys()]).toEqual([]);
  },
);

test.skipIf(process.platform === 'win32')(
  'nothing is looked at through a folder that leads out of the plan',
  async () => {
    const [folder, elsewhere] = [join(ROOT, 'leading-out'), join(ROOT, 'elsewhere')];
    mkdirSync(folder);
    for (const name of ['sectors', 'media', 'editions']) {
      mkdirSync(join(elsewhere, name), { recursive: true });
      writeFileSync(join(elsewhere, name, name === 'editions' ? '2024.json' : 'a.yaml'), '');
      symlinkSync(join(elsewhere, name), join(folder, name));
    }
    writeFileSync(join(folder, 'plan.yaml'), 'id: x\n');
    const { findings, files, media } = await read(startOf(folder, undefined));
    expect(findings.map(({ code }) => code)).toEqual(['plan/no-sectors', 'plan/outside-folder', 'plan/outside-folder']);
    expect([files.map(({ path }) => path), media.size, await editionNames(folder)]).toEqual([['plan.yaml'], 0, []]);
  },
);

test('of files that are too large together none is read', async () => {
  const folder = join(ROOT, 'many');
  mkdirSync(join(folder, 'sectors'), { recursive: true });
  writeFileSync(join(folder, 'plan.yaml'), 'id: x\n');
  for (let at = 0; at < 30; at += 1) writeFileSync(join(folder, `sectors/s${at}.yaml`), ' '.repeat(1_900_000));
  const { findings, files, unread } = await read(startOf(folder, undefined));
  expect(findings.map(({ code }) => code)).toEqual(['plan/too-many-files']);
  expect([files.length, unread.has('action')]).toEqual([0, true]);
});

test('of very many files none is read', async () => {
  const folder = join(ROOT, 'very-many');
  mkdirSync(join(folder, 'sectors'), { recursive: true });
  writeFileSync(join(folder, 'plan.yaml'), 'id: x\n');
  for (let at = 0; at < 2_000; at += 1) writeFileSync(join(folder, `sectors/s${at}.yaml`), '');
  const { findings, files, unread } = await read(startOf(folder, undefined));
  expect(findings.map(({ code }) => code)).toEqual(['plan/too-many-files']);
  expect([files.length, unread.has('action')]).toEqual([0, true]);
});

test('of files with very many entries together none is read', async () => {
  const folder = join(ROOT, 'dense');
  mkdirSync(join(folder, 'sectors'), { recursive: true });
  writeFileSync(join(folder, 'plan.yaml'), 'id: x\n');
  for (let at = 0; at < 30; at += 1) writeFileSync(join(folder, `sectors/s${at}.yaml`), '\n'.repeat(39_000));
  const { findings, files, unread } = await read(startOf(folder, undefined));
  expect(findings.map(({ code, message }) => [code, message])).toEqual([
    ['plan/too-many-files', 'the 31 data files are too much together, so none of them is read'],
  ]);
  expect([files.length, unread.has('action')]).toEqual([0, true]);
});

test('a file under media/ is opened when something asks for it, and once', async () => {
  const folder = join(ROOT, 'pictures');
  mkdirSync(join(folder, 'media'), { recursive: true });
  writeFileSync(join(folder, 'plan.yaml'), 'id: x\n');
  for (const name of ['a.png', 'b.png']) writeFileSync(join(folder, 'media', name), 'a text');
  const { media } = await read(startOf(folder, undefined));
  const first = media.get('a.png')?.();
  rmSync(join(folder, 'media'), { recursive: true });
  expect(media.get('a.png')?.()).toBe(first);
  expect(first).toMatchObject({ problem: { kind: 'not-a-picture' } });
  expect(media.get('b.png')?.()).toEqual({ problem: { kind: 'not-a-picture', found: 'a file that cannot be read' } });
});
