import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { nextChange } from './next-change.ts';
import { takeStock } from './stock.ts';

/** A folder with a plan of two files, watched; `after` gives what is told once something was done to it. */
const watched = () => {
  const folder = mkdtempSync(join(tmpdir(), 'shinrai-watched-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const inFolder = (name: string) => join(folder, name);
  mkdirSync(inFolder('sectors'));
  writeFileSync(inFolder('plan.yaml'), 'a');
  writeFileSync(inFolder('sectors/culture.yaml'), 'b');
  const letterhead = inFolder('out/letterhead.docx');
  mkdirSync(inFolder('out'));
  writeFileSync(letterhead, 'c');
  const take = () => takeStock([folder], { files: [letterhead] });
  const stop = new AbortController();
  const waiting = nextChange(take(), take, stop.signal);
  const after = async (change: () => unknown) => {
    await change();
    const told = await Promise.race([waiting, wait(700, 'nothing' as const)]);
    stop.abort();
    return typeof told === 'object' ? told.files.map((path) => path.slice(folder.length + 1)) : told;
  };
  return { inFolder, after, stop, waiting };
};

it.each<[string, readonly string[], (inFolder: (name: string) => string) => unknown]>([
  ['a file that was written to', ['plan.yaml'], (at) => writeFileSync(at('plan.yaml'), 'aa')],
  ['a file that was added', ['sectors/more.yaml'], (at) => writeFileSync(at('sectors/more.yaml'), '')],
  ['a file that is gone', ['sectors/culture.yaml'], (at) => rmSync(at('sectors/culture.yaml'))],
  ['a folder that is gone', ['sectors/culture.yaml'], (at) => rmSync(at('sectors'), { recursive: true })],
  ['a single file', ['out/letterhead.docx'], (at) => writeFileSync(at('out/letterhead.docx'), 'cc')],
  [
    'a file saved by putting another in its place',
    ['plan.yaml'],
    async (at) => {
      writeFileSync(at('.plan.yaml.swp'), 'aa');
      await wait(50);
      renameSync(at('.plan.yaml.swp'), at('plan.yaml'));
    },
  ],
  [
    'several files saved one after another',
    ['plan.yaml', 'sectors/culture.yaml'],
    async (at) => {
      writeFileSync(at('plan.yaml'), 'aa');
      await wait(30);
      writeFileSync(at('sectors/culture.yaml'), 'bb');
    },
  ],
])('tells of %s', async (_, files, change) => {
  const { inFolder, after } = watched();
  expect(await after(() => change(inFolder))).toEqual(files);
});

it.each<[string, (inFolder: (name: string) => string) => unknown]>([
  ['nothing', () => undefined],
  [
    'what editors put beside a file',
    (at) => ['.a.swp', 'plan.yaml~', '#a#'].map((name) => writeFileSync(at(name), '')),
  ],
  ['documents that were made', (at) => writeFileSync(at('out/a.pdf'), '')],
])('tells nothing of %s', async (_, change) => {
  const { inFolder, after } = watched();
  expect(await after(() => change(inFolder))).toBe('nothing');
});

it('ends when it is told to stop', async () => {
  const { stop, waiting } = watched();
  stop.abort();
  expect(await waiting).toBeUndefined();
});
