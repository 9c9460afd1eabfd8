import {
  appendFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { run, temporaryRepository } from '../../test/test-io.ts';
import { memoryFile, recall, writeMemory } from './recall.ts';

/** A repository whose plan is built, and what the next build says. */
const built = async (...options: readonly string[]) => {
  const repository = temporaryRepository('demo');
  mkdirSync(join(repository, 'templates'));
  writeFileSync(join(repository, 'templates/a.hbs'), 'a');
  mkdirSync(join(repository, 'templates/test/parts'), { recursive: true });
  writeFileSync(join(repository, 'templates/test/parts/a.hbs'), 'a');
  mkdirSync(join(repository, 'data/demo/media/out'));
  mkdirSync(join(repository, 'house'));
  writeFileSync(join(repository, 'house/a.css'), 'a');
  symlinkSync('../house', join(repository, 'templates/house'));
  symlinkSync('.', join(repository, 'templates/itself'));
  symlinkSync('round', join(repository, 'templates/round'));
  writeFileSync(join(repository, 'letterhead.docx'), 'a');
  const argv = ['build', ...options];
  const memory = memoryFile(join(repository, 'memory'), argv, repository);
  const build = () => run(repository, argv, { memory });
  expect((await build()).code).toBe(0);
  return { repository, out: join(repository, 'out'), build, recall: () => recall(memory ?? '', 100) };
};

const timeless = (text: string | undefined) => text?.replace(/\d+\.\d s\b/, '_ s').replace(/"elapsed": \d+/, '_');

it.each([[[]], [['--json']], [['--lang', 'ja']]])(
  'says what a build with nothing to do would say: %j',
  async (options) => {
    const { build, recall } = await built(...options);
    const said = recall();
    expect(said).toMatch(/in 0\.1 s|"elapsed": 100,/);
    expect(timeless(said)).toBe(timeless((await build()).out));
  },
);

const changes: Readonly<Record<string, (repository: string) => void>> = {
  'a word in the data': (root) => appendFileSync(join(root, 'data/demo/plan.yaml'), '\n'),
  'another file in the data': (root) => writeFileSync(join(root, 'data/demo/sectors/more.yaml'), ''),
  'a file less in the data': (root) => rmSync(join(root, 'data/demo/media/harbour.png')),
  'a template': (root) => writeFileSync(join(root, 'templates/a.hbs'), 'b'),
  'a template in a folder named as one that holds none': (root) =>
    writeFileSync(join(root, 'templates/test/parts/a.hbs'), 'b'),
  'a picture in a folder called out': (root) => writeFileSync(join(root, 'data/demo/media/out/a.png'), ''),
  'a template behind a link': (root) => writeFileSync(join(root, 'house/a.css'), 'b'),
  'a second plan beside the only one': (root) => mkdirSync(join(root, 'data/other')),
  'another template': (root) => writeFileSync(join(root, 'templates/b.hbs'), ''),
  'a document that is gone': (root) => rmSync(join(root, 'out/northern-ties/ja/briefing/all.pdf')),
  'the index': (root) => appendFileSync(join(root, 'out/northern-ties/index.html'), ' '),
  'the manifest': (root) => appendFileSync(join(root, 'out/northern-ties/manifest.json'), ' '),
  'the lock of a build under way': (root) => writeFileSync(join(root, 'out/northern-ties/.shinrai.lock'), ''),
  'one bit of a document, hidden from the clock': (root) => {
    const path = join(root, 'out/northern-ties/ja/briefing/all.pdf');
    const { atime, mtime } = statSync(path);
    const bytes = readFileSync(path);
    bytes[3] = (bytes[3] ?? 0) ^ 1;
    writeFileSync(path, bytes);
    utimesSync(path, atime, mtime);
  },
};

it.each(Object.entries(changes))('does not overlook %s', async (_, change) => {
  const { repository, recall } = await built();
  change(repository);
  expect(recall()).toBeUndefined();
});

it.each([
  ['another', (path: string) => writeFileSync(path, 'b')],
  ['none', (path: string) => rmSync(path)],
])('does not overlook that there is %s letterhead', async (_, change) => {
  const { repository, recall } = await built('--letterhead', 'letterhead.docx');
  expect(recall()).toBeDefined();
  change(join(repository, 'letterhead.docx'));
  expect(recall()).toBeUndefined();
});

it('is not misled by files that were touched and not changed', async () => {
  const { repository, recall } = await built();
  const path = join(repository, 'data/demo/plan.yaml');
  utimesSync(path, 1, 1);
  expect(recall()).toBeDefined();
  expect(recall()).toBeDefined();
});

it('remembers nothing of a build that failed', async () => {
  const repository = temporaryRepository('demo');
  appendFileSync(join(repository, 'data/demo/plan.yaml'), '\nvisoin: 3\n');
  const memory = memoryFile(join(repository, 'memory'), ['build'], repository) ?? '';
  await run(repository, ['build'], { memory });
  expect(recall(memory, 1)).toBeUndefined();
});

it('is not asked about what has to be carried out', () => {
  const ask = (...argv: readonly string[]) => memoryFile('memory', argv, '/');
  expect(['check', 'collect'].map((command) => ask(command))).toEqual([undefined, undefined]);
  expect(ask('build', '--force')).toBeUndefined();
  expect(ask('build', '--timings', 'timings.json')).toBeUndefined();
  expect(ask('build', '--lang', 'ja')).not.toBe(ask('build', '--lang', 'en'));
});

it('forgets the oldest of many command lines', () => {
  const folder = join(temporaryRepository(), 'memory');
  const memory = { said: '', folders: {}, files: {} };
  for (let at = 0; at < 45; at += 1) writeMemory(memoryFile(folder, ['build', `--out=${at}`], '/') ?? '', memory);
  expect(readdirSync(folder)).toHaveLength(40);
});
