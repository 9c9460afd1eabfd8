import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadPlan } from '../load/index.ts';
import { canonicalText, digestOf } from './canonical.ts';
import { composeEdition } from './compose.ts';
import { listEditions } from './list.ts';
import { loadEdition, loadEditionFile } from './load.ts';
import { type EditionJson, type Ladder, MIGRATIONS } from './migrations.ts';
import { readEdition } from './read.ts';

const FIXTURE = new URL('../../../../test/fixtures/two-pillars', import.meta.url).pathname;

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'shinrai-edition-'));
  cpSync(FIXTURE, folder, { recursive: true });
  mkdirSync(join(folder, 'editions'));
});

afterEach(() => rmSync(folder, { recursive: true }));

const write = (name: string, text: string) => writeFileSync(join(folder, 'editions', `${name}.json`), text);

const freeze = async (name: string, frozen = '2025-04-10') => {
  const text = composeEdition(await loadPlan(folder), { name, note: 'For the ministers', frozen });
  write(name, text);
  return text;
};

/** The text of an edition whose contents were changed by someone who knows the digest. */
const signed = (text: string, change: (edition: EditionJson) => EditionJson) => {
  const edition = change(JSON.parse(text));
  return canonicalText({ ...edition, sha256: digestOf(edition) });
};

test('an edition gives the same plan as the folder that was frozen', async () => {
  await freeze('spring');
  const { plan } = await loadPlan(folder);
  const edition = await loadEdition(folder, 'spring');
  expect(edition.findings).toEqual([]);
  expect(edition.head).toEqual({
    name: 'spring',
    note: 'For the ministers',
    frozen: '2025-04-10',
    asOf: '2025-04-01',
    plan: 'northern-ties',
  });
  expect(edition.plan).toEqual(plan);
  expect(edition.files[0]?.path).toBe('editions/spring.json');
});

test('what is written since changes nothing of it, and it disturbs no loading', async () => {
  await freeze('spring');
  const before = await loadEdition(folder, 'spring');
  rmSync(join(folder, 'sectors/schools.yaml'));
  expect((await loadEdition(folder, 'spring')).plan).toEqual(before.plan);
  expect((await loadPlan(folder)).findings.map(({ code }) => code)).not.toContain('plan/unknown-file');
});

test('the same folder gives the same bytes', async () => {
  expect(await freeze('spring')).toBe(await freeze('spring'));
});

test('editions are listed by the day that they describe, then by the day on which they were frozen', async () => {
  await freeze('b-later', '2025-05-01');
  await freeze('c-first', '2025-04-02');
  const asOf = signed(await freeze('a'), (edition) => ({ ...edition, asOf: '2026-04-01' }));
  write('a', asOf);
  write('not an edition', '{}');
  const { editions, findings } = await listEditions(folder);
  expect(editions.map(({ name }) => name)).toEqual(['c-first', 'b-later', 'a']);
  expect(findings).toEqual([]);
});

test('editions are read while they are not too much together; how many are left is told', async () => {
  const { length } = await freeze('a');
  for (const name of ['b', 'c', 'd']) await freeze(name);
  const { editions, findings } = await listEditions(folder, 1.5 * length);
  expect(editions.map(({ name }) => name)).toEqual(['a', 'b']);
  expect(findings.map(({ code, message }) => [code, message])).toEqual([
    ['edition/left', '2 more editions were not looked at, since those before them hold so much'],
  ]);
});

const codesOf = async (text: string) => {
  write('spring', text);
  return (await loadEdition(folder, 'spring')).findings.map(({ code, message }) => `${code}: ${message}`);
};

test('what cannot be read is told', async () => {
  const text = await freeze('spring');
  expect(await codesOf('<<<<<<< HEAD\n')).toEqual(['edition/no-edition: the file is no edition that shinrai wrote']);
  expect(await codesOf('[]')).toHaveLength(1);
  expect(await codesOf(text.replace('約', '')).then(([first]) => first)).toContain('edition/');
  expect(await codesOf(text.replace('"completed"', '"planned"'))).toEqual([
    'edition/changed: the edition was changed after it was frozen',
  ]);
  expect(await codesOf(signed(text, (edition) => ({ ...edition, schema: 99 })))).toEqual([
    'edition/too-new: the edition was written by a newer shinrai (schema 99; this one reads up to 1)',
  ]);
  expect(await codesOf(signed(text, (edition) => ({ ...edition, note: 'a\u001b[2J' })))).toEqual([
    'edition/no-edition: the file is no edition that shinrai wrote',
  ]);
  expect(await codesOf(signed(text, (edition) => ({ ...edition, frozen: 'soon' })))).toEqual([
    'edition/no-edition: the file is no edition that shinrai wrote',
  ]);
});

test('an edition nested without end is no edition, and a pipe is no file', async () => {
  const text = JSON.stringify({ format: 'shinrai-edition', schema: 1, files: '?' });
  write('deep', text.replace('"?"', `{"areas.yaml":${'['.repeat(200_000)}${']'.repeat(200_000)}}`));
  expect((await loadEdition(folder, 'deep')).findings.map(({ code }) => code)).toEqual(['edition/no-edition']);
  const pipe = join(folder, 'editions/pipe.json');
  execFileSync('mkfifo', [pipe]);
  expect((await loadEditionFile(folder, pipe)).findings.map(({ code }) => code)).toEqual(['plan/unreadable']);
  expect((await listEditions(folder)).findings.map(({ code }) => code)).toEqual(['edition/no-edition']);
});

/** An edition with copies of a file of a sector. */
const withCopies = (text: string, count: number, change: (sector: string, at: number) => string) =>
  signed(text, (edition) => {
    const files = edition.files as Readonly<Record<string, unknown>>;
    const sector = JSON.stringify(files['sectors/fisheries.yaml']);
    const copies = Array.from({ length: count }, (_, at) => [
      `sectors/copy-${at}.yaml`,
      JSON.parse(change(sector, at)),
    ]);
    return { ...edition, files: { ...files, ...Object.fromEntries(copies) } };
  });

test('an edition that holds more than a plan can is refused; one whose files are hopeless together is given up', async () => {
  const text = await freeze('spring');
  const flood = signed(text, (edition) => ({ ...edition, files: { 'areas.yaml': { areas: Array(90_000).fill(1) } } }));
  expect(await codesOf(flood)).toEqual(['edition/too-much: the file holds more than an edition can']);
  const told = await codesOf(withCopies(text, 600, (sector) => sector));
  expect(told.filter((one) => one.startsWith('plan/gave-up')).length).toBe(1);
  expect(told.filter((one) => one.startsWith('reference/duplicate-id')).length).toBe(100);
  expect(told.length).toBeLessThan(400);
});

test('a large edition that holds together is read to its end, however it is formatted', async () => {
  const ownIds = (sector: string, at: number) => sector.replaceAll(/"id":"([a-z0-9-]+)"/g, `"id":"$1-${at}"`);
  const text = withCopies(await freeze('spring'), 250, ownIds);
  for (const one of [text, text.replaceAll('\n', '\r\n'), JSON.stringify(JSON.parse(text))]) {
    const told = await codesOf(one);
    expect(told.filter((code) => !code.startsWith('reference/unknown-id'))).toEqual([]);
  }
});

test('an unknown name is told with the nearest', async () => {
  await freeze('spring');
  const { findings } = await loadEdition(folder, 'sprin');
  expect(findings[0]).toMatchObject({ code: 'edition/unknown', hint: 'Did you mean "spring"?' });
});

test('a value that the model does not allow is shown at its line of the edition', async () => {
  const text = await freeze('spring');
  const wrong = signed(text, (edition) => JSON.parse(JSON.stringify(edition).replace('"completed"', '"compelted"')));
  write('spring', wrong);
  const { findings } = await loadEdition(folder, 'spring');
  const place = findings[0]?.place;
  expect(place?.kind === 'file' && place.source?.lines[0]?.trim()).toBe('"value": "compelted"');
});

test('an edition of an older schema is brought up step by step', () => {
  const ladder: Ladder = {
    first: 0,
    steps: [
      {
        what: 'plan.yaml called the plan id "code"',
        migrate: ({ code, ...rest }) => ({ ...rest, plan: code }),
      },
    ],
  };
  const old = { format: 'shinrai-edition', schema: 0, name: 'a', frozen: '2020-01-01', asOf: '2020-01-01', files: {} };
  const text = canonicalText({ ...old, code: 'ties', sha256: digestOf({ ...old, code: 'ties' }) });
  expect(readEdition(text, 'a.json', ladder).value).toMatchObject({ plan: 'ties', schema: 1 });
  expect(readEdition(text, 'a.json').findings[0]?.code).toBe('edition/no-edition');
});

test('a migration is never taken away', () => {
  expect(MIGRATIONS.map(({ what }) => what)).toMatchInlineSnapshot('[]');
});
