import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isCollection, isMap, isSeq, parseDocument, type YAMLMap, type YAMLSeq } from 'yaml';
import { fileKindOf } from '../model/files.ts';
import { finish, JUDGING, runSteps } from './index.ts';
import { type SourceFile, startOf } from './state.ts';

const FIXTURE = new URL('../../../../test/fixtures/two-pillars', import.meta.url).pathname;

const FILES: readonly SourceFile[] = readdirSync(FIXTURE, { recursive: true, encoding: 'utf8' }).flatMap((path) => {
  const kind = fileKindOf(path);
  return kind ? [{ path, label: path, kind, text: readFileSync(join(FIXTURE, path), 'utf8'), sha256: '' }] : [];
});

const load = async (files: readonly SourceFile[]) =>
  finish(await runSteps(JUDGING, { ...startOf('.', undefined), files }));

/** `npm run test:long` tries ten thousand of each kind of change. */
const IS_LONG = process.env.SHINRAI_LONG === '1';
const LONGEST = 3_600_000;

/** Every finding must point into its file. */
function expectPlaces({ findings, plan }: Awaited<ReturnType<typeof load>>, files: readonly SourceFile[]) {
  for (const { code, place } of findings) {
    const file = place?.kind === 'file' && files.find(({ label }) => label === place.file);
    if (!file) throw new Error(`${code} names no file`);
    expect(file.text.split('\n').length).toBeGreaterThanOrEqual(place.line ?? 0);
  }
  expect(plan === undefined).toBe(findings.some(({ severity }) => severity === 'error'));
}

/** Values that a person, or a program gone wrong, could leave anywhere. */
const anything = fc.oneof(
  fc.constantFrom(
    null,
    true,
    '',
    ' ',
    'fishing',
    'ministers-11',
    'undated',
    '__proto__',
    'constructor',
    0,
    -1,
    1.5,
    1e300,
  ),
  fc.string({ unit: 'binary' }),
  fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
  fc.jsonValue({ maxDepth: 3 }),
  fc.dictionary(
    fc.constantFrom('id', 'ja', 'en', 'date', 'value', 'unit', 'area', '__proto__'),
    fc.jsonValue({ maxDepth: 1 }),
  ),
);

const change = fc.record({
  file: fc.nat(),
  steps: fc.array(fc.nat(), { maxLength: 8 }),
  how: fc.constantFrom('set', 'delete', 'add', 'copy'),
  value: anything,
  key: fc.oneof(fc.constantFrom('id', 'source', 'parent', 'areas', 'title', 'hasOwnProperty'), fc.string()),
});

test(
  'whatever is changed in the values of a plan, loading gives findings and never throws',
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
        const files = changes.reduce(applyChange, FILES);
        expectPlaces(await load(files), files);
      }),
      { numRuns: IS_LONG ? 10_000 : 50 },
    );
  },
  LONGEST,
);

test(
  'whatever happens to the text of a file, loading gives findings and never throws',
  async () => {
    const slip = fc.record({
      file: fc.nat(),
      at: fc.nat(),
      cut: fc.nat({ max: 20 }),
      put: fc.string({ maxLength: 6 }),
    });
    const yamlSlip = fc.constantFrom(
      '\t',
      '{',
      '[',
      ']',
      '}',
      ': ',
      '- ',
      '"',
      "'",
      '&a ',
      '*a',
      '!x ',
      '|\n',
      '%',
      '\n---\n',
      '? ',
    );
    await fc.assert(
      fc.asyncProperty(slip, fc.option(yamlSlip), async ({ file, at, cut, put }, instead) => {
        const files = FILES.map((one, index) => {
          if (index !== file % FILES.length) return one;
          const from = at % one.text.length;
          return { ...one, text: one.text.slice(0, from) + (instead ?? put) + one.text.slice(from + cut) };
        });
        expectPlaces(await load(files), files);
      }),
      { numRuns: IS_LONG ? 10_000 : 80 },
    );
  },
  LONGEST,
);

test('a file of nothing but brackets does not run out of stack', async () => {
  const text = `areas: ${'['.repeat(30_000)}`;
  const { findings } = await load(FILES.map((file) => (file.kind === 'areas' ? { ...file, text } : file)));
  expect(findings.some(({ code }) => code === 'yaml/too-deep' || code === 'yaml/syntax')).toBe(true);
});

function applyChange(
  files: readonly SourceFile[],
  { file, steps, how, value, key }: typeof change extends fc.Arbitrary<infer T> ? T : never,
) {
  return files.map((one, index) => {
    if (index !== file % files.length) return one;
    const document = parseDocument(one.text);
    if (!isCollection(document.contents) || document.errors.length > 0) return one;
    const target = descend(document.contents as YAMLMap | YAMLSeq, steps);
    if (how === 'delete') target.items.splice((steps[0] ?? 0) % (target.items.length || 1), 1);
    else if (how === 'copy' && target.items.length > 0) target.items.push(target.items[0] as never);
    else if (isMap(target)) target.set(how === 'add' ? key : (target.items[0]?.key ?? key), document.createNode(value));
    else target.set(how === 'add' ? target.items.length : 0, document.createNode(value));
    return { ...one, text: document.toString({ lineWidth: 0, verifyAliasOrder: false }) };
  });
}

/** Some list or map inside another, as far down as the steps lead. */
function descend(node: YAMLMap | YAMLSeq, [step, ...rest]: readonly number[]): YAMLMap | YAMLSeq {
  if (step === undefined || node.items.length === 0) return node;
  const item = node.items[step % node.items.length];
  const next = isSeq(node) ? item : (item as { value?: unknown }).value;
  return isCollection(next) ? descend(next as YAMLMap | YAMLSeq, rest) : node;
}

const many = (count: number, unit: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => unit(at)).join('');

/** Files that have brought parsers and checks down. The first are refused unparsed, the others are as much as is parsed. */
const FLOODS: Readonly<Record<string, string>> = {
  'brackets that are never closed': '['.repeat(200_000),
  'the same key again and again': 'areas: 1\n'.repeat(100_000),
  'two megabytes of entries': `areas:\n${'  - { id: a, x: 1 }\n'.repeat(100_000)}`,
  'lists in lists': '- '.repeat(900_000),
  'empty lines': '\n'.repeat(1_900_000),
  'quotes that open and close': '"'.repeat(1_900_001),
  'escapes that are none': `areas: "${'\\q'.repeat(900_000)}"`,
  'aliases of aliases': many(26, (at) => {
    const [name, before] = [at, at - 1].map((code) => String.fromCharCode(97 + code));
    return `${name}: &${name} [${at === 0 ? 'lol' : Array(9).fill(`*${before}`).join(', ')}]\n`;
  }),
  'entries of which none is right': `areas:\n${'  - { id: a, x: 1 }\n'.repeat(9_000)}`,
  'tags on everything': `areas: !!set { ${many(9_000, (at) => `? !!binary QQ== : ${at}, `)} }\n`,
  'a tag on two megabytes': `areas: !!binary ${'QUFB'.repeat(450_000)}\n`,
  'entries that are nothing': `areas:\n${'  -\n'.repeat(19_000)}`,
  'one entity with very many wrong values': `areas:\n  - { id: a, name: [${'1, '.repeat(38_000)}] }\n`,
  'keys that nobody knows': many(19_000, (at) => `k${at}: 1\n`),
  'anchors without end': many(14_000, (at) => `k${at}: &a${at} [1]\n`),
  'errors on every line': many(19_000, (at) => `k${at}: @x\n`),
  'tabs on every line': `areas:\n${'\t- a\n'.repeat(19_000)}`,
  'depths that just pass': many(800, () => `- ${'['.repeat(39)}${']'.repeat(39)}\n`),
  'references to nothing': `areas:\n${many(5_000, (at) => `  - { id: a${at}, order: ${at + 1}, pillar: p${at}, name: { ja: あ } }\n`)}`,
  'a key of two megabytes': `${'a'.repeat(1_900_000)}: 1\n`,
  'an id of two megabytes': `areas:\n  - { id: ${'A-'.repeat(900_000)} }\n`,
  'a number of two megabytes': `areas: ${'9'.repeat(1_900_000)}\n`,
  'more opening braces than a mention needs': `areas:\n  - { id: a, name: { ja: '${'{'.repeat(50_000)}' } }\n`,
};

test.each(Object.entries(FLOODS))('a flood ends in a few findings: %s', async (_, text) => {
  const files = FILES.map((file) => (file.path === 'areas.yaml' ? { ...file, text } : file));
  const before = process.cpuUsage();
  const { findings, plan } = await load(files);
  const { user, system } = process.cpuUsage(before);
  expect(plan).toBeUndefined();
  expect(findings.length).toBeLessThan(300);
  expect(JSON.stringify(findings).length).toBeLessThan(500_000);
  if (IS_LONG) expect((user + system) / 1000).toBeLessThan(1000);
});

const sectorFile = (id: string, text: string): SourceFile => {
  const path = `sectors/${id}.yaml`;
  return { path, label: path, kind: 'sector', text, sha256: id };
};

/** Files of sectors one like the other, and how many of them were parsed. */
async function flood(count: number, textOf: (id: string, at: number) => string) {
  const files = Array.from({ length: count }, (_, at) => sectorFile(`copy-${at}`, textOf(`copy-${at}`, at)));
  const { findings, plan, written } = await load([...FILES, ...files]);
  const codes = findings.map(({ code }) => code);
  return { codes, findings, plan, parsed: written.length - FILES.length };
}

const FISHERIES = FILES.find(({ path }) => path === 'sectors/fisheries.yaml')?.text ?? '';

test('a flood of files that are wrong one by one ends in a few findings', async () => {
  const { codes, parsed } = await flood(
    300,
    (id) => `sector: { id: ${id} }\nactions:\n${'  - { id: a, x: 1 }\n'.repeat(2_000)}`,
  );
  expect(codes).toContain('plan/gave-up');
  expect(codes.length).toBeLessThan(500);
  expect(parsed).toBeLessThan(10);
});

test.each<[string, (id: string, at: number) => string, string]>([
  ['copies of one file', () => FISHERIES, 'reference/duplicate-id'],
  [
    'copies that give a name of their own',
    (id) => FISHERIES.replace('id: fisheries', `id: ${id}`),
    'reference/duplicate-id',
  ],
  ['files without an id', () => FISHERIES.replace('id: fisheries', 'idd: fisheries'), 'reference/duplicate-id'],
])('a flood of files of which each is right ends in a few findings: %s', async (_, textOf, code) => {
  const { codes, findings, plan, parsed } = await flood(300, textOf);
  expect(plan).toBeUndefined();
  expect(codes).toContain('plan/gave-up');
  expect(codes.filter((one) => one === code).length).toBe(100);
  expect(findings.filter((one) => one.message.includes(`[${code}]`)).length).toBe(1);
  expect(codes.length).toBeLessThan(500);
  expect(parsed).toBeLessThan(150);
});

test('a large plan with few slips is read to its end', async () => {
  const text = (id: string, at: number) =>
    FISHERIES.replaceAll(/\bid: ([a-z0-9-]+)/g, (_, own) => `id: ${own === 'fisheries' ? id : `${own}-${at}`}`);
  const { codes, parsed } = await flood(130, text);
  expect(codes).not.toContain('plan/gave-up');
  expect(parsed).toBe(130);
});
