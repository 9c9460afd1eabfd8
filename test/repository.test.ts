import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { REPOSITORY } from './support/repository.ts';

const read = (path: string) => readFileSync(join(REPOSITORY, path), 'utf8');

describe('ARCHITECTURE.md', () => {
  it('lists exactly the folders of packages and apps', () => {
    const listed = [...read('ARCHITECTURE.md').matchAll(/^\| `((?:packages|apps)\/[\w-]+)` +\|/gm)].map(
      ([, path]) => path,
    );
    const folders = ['apps', 'packages'].flatMap((parent) =>
      readdirSync(join(REPOSITORY, parent)).map((name) => `${parent}/${name}`),
    );
    expect(listed.toSorted()).toEqual(folders.toSorted());
  });
});

describe('pnpm-lock.yaml', () => {
  it('says what is installed, and not from where', () => {
    const lines = read('pnpm-lock.yaml').split('\n');
    expect(lines.length).toBeGreaterThan(1000);
    expect(lines.filter((line) => /https?:\/\/|\btarball:|^\s*registry:/.test(line))).toEqual([]);
  });
});

/** What stands at the top of the repository. Dotfiles may stand beside it. */
const TOP_LEVEL = [
  ...['packages', 'apps', 'templates', 'data', 'test', 'docs', 'scripts'],
  ...['package.json', 'pnpm-workspace.yaml', 'pnpm-lock.yaml', 'turbo.json', 'tsconfig.base.json'],
  ...['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'SECURITY.md', 'LICENSE'],
];

describe.skipIf(!existsSync(join(REPOSITORY, '.git')))('the tracked files', () => {
  const tracked = () =>
    execFileSync('git', ['ls-files', '-z'], { cwd: REPOSITORY, encoding: 'utf8' })
      .split('\0')
      .filter((path) => path !== '' && existsSync(join(REPOSITORY, path)));

  it('begin with nothing but the agreed names', () => {
    const names = new Set(tracked().map((path) => path.split('/')[0] ?? ''));
    expect([...names].filter((name) => !name.startsWith('.') && !TOP_LEVEL.includes(name))).toEqual([]);
  });

  it('name no folder of a machine', () => {
    const files = tracked();
    expect(files.length).toBeGreaterThan(200);
    const found = files.flatMap((path) =>
      [...new Set(read(path).match(MACHINE_PATH))].map((match) => `${path}: ${match}`),
    );
    expect(found).toEqual([]);
  });
});

/** A path in a home folder, or in the folder in which somebody works. */
const MACHINE_PATH = /(?<![\w.$~})-])\/(?:home|Users|work|root)\/[\w.-]+|[A-Z]:\\Users\\\w+/g;
