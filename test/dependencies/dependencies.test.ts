import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import { REPOSITORY } from '../support/repository.ts';

const STORE = join(REPOSITORY, 'node_modules/.pnpm');

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: string | { readonly type: string };
  readonly scripts?: Readonly<Record<string, string>>;
}

/** The names and versions in the lock file: what a machine installs, of which it may lack those for other systems. */
function locked(): readonly string[] {
  const lock = readFileSync(join(REPOSITORY, 'pnpm-lock.yaml'), 'utf8');
  return parseAllDocuments(lock).flatMap((document) => Object.keys(document.toJS()?.packages ?? {}));
}

const nameIn = (locked: string) => locked.slice(0, locked.lastIndexOf('@'));

/** The manifests of all packages of the lock file that are installed here. */
function installed(): readonly Manifest[] {
  const store = readdirSync(STORE);
  return locked().flatMap((key) => {
    const start = key.replaceAll('/', '+');
    const folder = store.find((one) => one === start || one.startsWith(`${start}_`) || one.startsWith(`${start}(`));
    const file = join(STORE, folder ?? '', 'node_modules', nameIn(key), 'package.json');
    return folder && existsSync(file) ? [JSON.parse(readFileSync(file, 'utf8')) as Manifest] : [];
  });
}

/** Licences that allow use, change and handing on without conditions on what is built with them. */
const FREE = new Set([
  'MIT',
  'ISC',
  'BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'Unlicense',
  'CC0-1.0',
  'Zlib',
  'OFL-1.1',
  'MIT/X11',
]);

/** Packages that are used as they come, beside the rule, with the reason. */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  lightningcss: 'MPL-2.0: only files of its own are bound by it; a tool of the test runner, in nothing that is made',
  'lightningcss-linux-x64-gnu': 'the same',
};

const licenceOf = ({ license }: Manifest) => (typeof license === 'object' ? license.type : (license ?? 'none'));

/** Whether a licence expression leaves a free choice (OR) or asks for free ones only (AND). */
const isFree = (expression: string) =>
  expression
    .replaceAll(/[()]/g, '')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((licence) => FREE.has(licence.trim())));

test('every package has a licence that allows use in a government office', () => {
  expect(installed().length).toBeGreaterThan(100);
  const others = installed().filter((manifest) => !isFree(licenceOf(manifest)) && !(manifest.name in EXCEPTIONS));
  expect(others.map((manifest) => `${manifest.name} ${manifest.version}: ${licenceOf(manifest)}`)).toEqual([]);
});

test('install scripts run for the packages that are named, and for no others', () => {
  const { allowBuilds } = parse(readFileSync(join(REPOSITORY, 'pnpm-workspace.yaml'), 'utf8'));
  const withScripts = installed().filter(({ scripts = {} }) =>
    ['preinstall', 'install', 'postinstall'].some((name) => name in scripts),
  );
  expect(withScripts.map(({ name }) => name).filter((name) => !(name in allowBuilds))).toEqual([]);
  expect(Object.keys(allowBuilds).filter((name) => allowBuilds[name])).toEqual(['node']);
});

test('packages that exceljs names and shinrai never loads are not installed', () => {
  const names = new Set(locked().map(nameIn));
  expect(
    ['archiver', 'unzipper', 'tmp', 'fstream', 'glob', 'inflight', 'rimraf'].filter((name) => names.has(name)),
  ).toEqual([]);
});

test('the page on security names tests that exist', () => {
  const page = readFileSync(join(REPOSITORY, 'SECURITY.md'), 'utf8');
  const named = [...page.matchAll(/`([\w./-]+\.test\.ts)`/g)].map(([, path]) => path ?? '');
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter((path) => !existsSync(join(REPOSITORY, path)))).toEqual([]);
});
