import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { keepSettings, readSettings } from './kept-settings.ts';
import { noSettings, type Settings } from './settings.ts';

const file = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'shinrai-settings-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, 'deep', 'settings.json');
};

const settings = (): Settings => ({
  sections: new Map([['a', section]]),
  lists: new Map([['b', [list]]]),
  numbers: new Map([['c', { summary: 3 }]]),
});

const section = { density: 'airy', extras: 'side', moved: '', pages: [{ from: 0, air: '1.25mm', height: 680.25 }] };

const list = { density: 'tight', air: '0.5mm', height: 70, flow: 'follows', at: '0', pages: '2' } as const;

it('gives back what was kept', () => {
  const path = file();
  keepSettings(path, settings());
  expect(readSettings(path)).toEqual(settings());
});

it.each(['', '{', '[["a",{}]]', '{"sections":[],"lists":1,"numbers":[]}', '{"sections":[],"lists":[]}'])(
  'takes a file that holds %j for none',
  (text) => {
    const path = file();
    keepSettings(path, settings());
    writeFileSync(path, text);
    expect(readSettings(path)).toEqual(noSettings());
  },
);

it('keeps nothing where it is told to, or cannot', () => {
  keepSettings(undefined, settings());
  keepSettings('/dev/null/settings.json', settings());
  expect(readSettings(undefined)).toEqual(noSettings());
});
