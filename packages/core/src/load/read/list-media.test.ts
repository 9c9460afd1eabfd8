import { linkSync, mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { listMedia } from './list-media.ts';

it('opens no more than half a gigabyte of pictures, whatever they are links to', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'shinrai-media-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, 'media'));
  const name = (at: number) => join(folder, 'media', `${at}.png`);
  writeFileSync(name(10), '');
  truncateSync(name(10), 20_000_000);
  for (let at = 11; at < 40; at += 1) linkSync(name(10), name(at));
  const media = [...(await listMedia(folder)).values()].map((file) => file());
  const kinds = media.map((file) => 'problem' in file && file.problem.kind);
  expect(kinds.lastIndexOf('not-a-picture')).toBe(24);
  expect(kinds.indexOf('too-much')).toBe(25);
});
