import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formatPlace } from '@shinrai/diagnostics';
import { afterAll, beforeAll, expect, test } from 'vitest';
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
  expect(await told(PLAN)).toMatchInlineSnapshot();
  const { files, media, unread } = await read(startOf(PLAN, undefined));
  expect(files.map(({ path, text }) => [path, text])).toEqual([['plan.yaml', 'id: x\n']]);
  expect(files[0]?.sha256).toBe('ad9f63d2dbaf6f4ea5f5a0ec6d0dd0a8a0c1cbd8e5bd5cf1cbc0ec1e1fca4c46');
  expect([...media]).toEqual(['.hidden', '2023/a.png']);
  expect(unread.has('area') && unread.has('action') && !unread.has('pillar')).toBe(true);
});

test('a folder that is not there', async () => {
  expect(await told(join(ROOT, 'my-paln'))).toMatchInlineSnapshot();
  expect(await told(join(ROOT, 'secret.yaml'))).toMatchInlineSnapshot();
});

test.skipIf(process.getuid?.() === 0)('a file that may not be opened', async () => {
  const folder = join(ROOT, 'locked');
  mkdirSync(folder);
  writeFileSync(join(folder, 'plan.yaml'), 'id: x\n');
  chmodSync(join(folder, 'plan.yaml'), 0);
  expect((await told(folder))[0]).toMatchObject({ message: 'the file cannot be read: it may not be opened' });
});
