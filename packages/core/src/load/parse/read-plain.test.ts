import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isMap, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import { placeOf } from '../locate.ts';
import { nodesOf } from './nodes-of.ts';
import { readPlain } from './read-plain.ts';

/** `npm run test:long` tries a hundred times as many. */
const RUNS = process.env.SHINRAI_LONG === '1' ? 100_000 : 1_000;

const filesOf = (folder: string) =>
  readdirSync(new URL(`../../../../../${folder}`, import.meta.url), { recursive: true, withFileTypes: true })
    .filter(({ name }) => name.endsWith('.yaml'))
    .map(({ parentPath, name }) => join(parentPath, name));

const FILES = ['data', 'test/fixtures'].flatMap(filesOf).map((path) => readFileSync(path, 'utf8'));

/** What the parser says that explains itself: whether something is wrong, the values, and where each stands. */
function explained(text: string) {
  const document = parseDocument(text, { prettyErrors: false, stringKeys: true, uniqueKeys: true });
  const isWrong = document.errors.length + document.warnings.length > 0;
  return { data: isWrong ? 'wrong' : document.toJS({ maxAliasCount: 0 }), places: placesIn(text, document.contents) };
}

/** Where the values and keys of a text stand, as findings would tell it. */
function placesIn(text: string, node: unknown): readonly string[] {
  const lines = linesOf(text);
  const visit = (one: Node | null): readonly string[] => {
    const [start = 0, end = 0] = one?.range ?? [];
    const { line, column, length } = placeOf({ label: '', text }, lines, start, end);
    const own = isMap(one) && !one.flow ? [] : [`${line}:${column} ${length}`];
    if (isMap<Node, Node>(one))
      return [...own, ...one.items.flatMap(({ key, value }) => [...visit(key), ...visit(value)])];
    return isSeq<Node>(one) ? [...own, ...one.items.flatMap(visit)] : own;
  };
  return visit(node as Node);
}

function linesOf(text: string): LineCounter {
  const lines = new LineCounter();
  for (const { index } of text.matchAll(/^/gm)) lines.addNewLine(index);
  return lines;
}

/** What is read must be what the other parser reads, at the same places. */
function expectAlike(text: string) {
  const plain = readPlain(text);
  if (!plain) return;
  const { data, places } = explained(text);
  expect(plain.data).toEqual(data);
  const nodes = nodesOf(text, plain.events);
  if (nodes) expect(placesIn(text, nodes)).toEqual(places);
}

it('reads the data of plans', () => {
  for (const text of FILES) {
    const plain = readPlain(text);
    expect(plain && nodesOf(text, plain.events)).toBeDefined();
    expectAlike(text);
  }
});

it.each([
  ['two of one key', 'a: 1\na: 2'],
  ['a name', 'a: &b 1'],
  ['a name that is used', 'a: &b 1\nc: *b'],
  ['a tag', 'a: !!str 1'],
  ['a tag without a name', 'a: ! 1'],
  ['two documents', 'a: 1\n---\nb: 1'],
  ['a directive', '%YAML 1.2\n---\na: 1'],
  ['a key that is no word', '1: a'],
  ['a key that is left out', ': a'],
  ['a key of several words', '? [a, b]\n: 1'],
  ['a key that is merged', '<<: { a: 1 }'],
  ['a key of objects', '__proto__: { a: 1 }'],
  ['a number with many digits', 'a: 1234567890123456'],
  ['a number that is too large', 'a: 1e999'],
  ['an escape of what cannot be printed', 'a: "\\u202e"'],
  ['a tab', 'a:\t1'],
  ['a character that cannot be printed', 'a: \u202e1'],
  ['too many levels', `${'['.repeat(40)}${']'.repeat(40)}`],
  ['a key behind a list', 'a:\n- "b" c: 1'],
  ['nothing', ''],
  ['half a list', 'a: [1'],
])('leaves what is wrong or unusual to the parser that explains itself: %s', (_, text) => {
  expect(readPlain(text)).toBeUndefined();
});

const PIECES = [
  ...[' ', '  ', '\n', '\r\n', ': ', '- ', '{', '}', '[', ']', ', ', '#', ' # ', '"', "'", '? ', '!', '&a ', '*a', '%'],
  ...['>-\n', '|+\n  ', '~', 'null', 'true', '1', '-0', '0x1F', '0o17', '1.5', '1.', '.inf', '2025-11', '01', '+1'],
  ...['- - ', "''", '""', "'a''b'", '"a\n  b"', 'a: ', 'x: {a: b}', '<<: ', '...\n', '---\n', '::', '\u00a0', '\u3000'],
];

/** Some lines of a file of a plan, with slips of whoever typed them. */
const slipped = fc
  .record({
    file: fc.constantFrom(...FILES),
    from: fc.nat(),
    count: fc.integer({ min: 1, max: 12 }),
    slips: fc.array(fc.record({ at: fc.nat(), gone: fc.nat(3), piece: fc.constantFrom('', ...PIECES) }), {
      maxLength: 3,
    }),
  })
  .map(({ file, from, count, slips }) => {
    const all = file.split('\n');
    const lines = all.slice(from % all.length).slice(0, count);
    const indent = Math.min(...lines.filter(Boolean).map((line) => line.search(/\S|$/)));
    const text = lines.map((line) => line.slice(indent)).join('\n');
    return slips.reduce((before, { at, gone, piece }) => {
      const place = at % (before.length + 1);
      return before.slice(0, place) + piece + before.slice(place + gone);
    }, text);
  });

it('whatever it reads, it reads as the parser that explains itself does', () => {
  fc.assert(fc.property(slipped, expectAlike), { numRuns: RUNS });
}, 3_600_000);
