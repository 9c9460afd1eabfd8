import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { keepSettings, readSettings } from './kept-settings.ts';

const file = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'shinrai-settings-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, 'deep', 'settings.json');
};

const setting = { density: 'airy', extras: 'side', moved: '', pages: [{ from: 0, air: '1.25mm', height: 680.25 }] };

it('gives back what was kept', () => {
  const path = file();
  keepSettings(path, new Map([['a', setting]]));
  expect(readSettings(path)).toEqual(new Map([['a', setting]]));
});

it.each(['', '{', '[["a",{}]]', '{"a":1}'])('takes a file that holds %j for none', (text) => {
  const path = file();
  keepSettings(path, new Map());
  writeFileSync(path, text);
  expect(readSettings(path)).toEqual(new Map());
});

it('keeps nothing where it is told to, or cannot', () => {
  keepSettings(undefined, new Map([['a', setting]]));
  keepSettings('/dev/null/settings.json', new Map([['a', setting]]));
  expect(readSettings(undefined)).toEqual(new Map());
});
