import { expect, test } from 'vitest';
import type { Edit } from './edit.ts';
import { editYaml } from './edit-yaml.ts';

const TEXT = `# About ferries.
actions:
  - id: winter-route # the old one
    title: { ja: 冬の航路, en: 'Winter route' }
    state: { value: planned }
    note:
      ja: 一
      # between
      en: "two"   # two words
    tags: [a, b]

  # The second.
  - id: rescue
    dates:
      - { date: FY2025, modality: planned }
    empty:
    none: []

# The end.
`;

/** The lines that differ, as a comparison shows them. */
function changed(edits: readonly Edit[], text = TEXT): string {
  const [before, after] = [text, editYaml(text, edits)].map((one) => one.split('\n'));
  const kept = new Set(before);
  const left = new Set(after);
  return [
    ...(before ?? []).filter((line) => !left.has(line)).map((line) => `-${line}`),
    ...(after ?? []).filter((line) => !kept.has(line)).map((line) => `+${line}`),
  ].join('\n');
}

const winter = { id: 'winter-route' };
const rescue = { id: 'rescue' };

test('a value keeps its quotes and the comment beside it', () => {
  expect(changed([{ path: ['actions', winter, 'note', 'en'], value: 'three' }])).toBe(
    ['-      en: "two"   # two words', '+      en: "three"   # two words'].join('\n'),
  );
  expect(changed([{ path: ['actions', winter, 'title', 'en'], value: "Winter's route" }])).toBe(
    ["-    title: { ja: 冬の航路, en: 'Winter route' }", "+    title: { ja: 冬の航路, en: 'Winter''s route' }"].join(
      '\n',
    ),
  );
});

test('a new key joins a map on one line, or gets a line of its own behind the key that it should follow', () => {
  expect(
    changed([
      { path: ['actions', winter, 'state', 'source'], value: ['r-1'] },
      { path: ['actions', winter, 'rating'], value: { value: 'on-track' }, after: ['state'] },
    ]),
  ).toBe(
    [
      '-    state: { value: planned }',
      '+    state: { value: planned, source: [r-1] }',
      '+    rating: { value: on-track }',
    ].join('\n'),
  );
});

test('entries are added to lists of either form, and to keys without a value', () => {
  expect(
    changed([
      { path: ['actions', winter, 'tags'], add: 'c' },
      { path: ['actions', rescue, 'dates'], add: { date: 2025, modality: 'actual' } },
      { path: ['actions', rescue, 'empty'], add: 'x' },
      { path: ['actions', rescue, 'none'], add: 'y' },
      { path: ['actions', rescue, 'more'], add: 'z' },
    ]),
  ).toBe(
    [
      '-    tags: [a, b]',
      '-    empty:',
      '-    none: []',
      '+    tags: [a, b, c]',
      '+      - { date: 2025, modality: actual }',
      '+    empty: [x]',
      '+    none: [y]',
      '+    more: [z]',
    ].join('\n'),
  );
});

test('a new entry follows the empty lines between the others, before the comment at the end', () => {
  const text = editYaml(TEXT, [{ path: ['actions'], add: { id: 'third', text: { ja: '長'.repeat(60), en: 'long' } } }]);
  expect(text.slice(text.indexOf('    none'))).toBe(
    `    none: []\n\n  - id: third\n    text:\n      ja: ${'長'.repeat(60)}\n      en: long\n\n# The end.\n`,
  );
});

test('a value that needs several lines goes below its key, whose comment stays', () => {
  const long = { one: 'x'.repeat(70), two: 'y'.repeat(70) };
  const text = editYaml('a: { b: 1 } # why\nc: 2\n', [{ path: ['a'], value: long }]);
  expect(text).toBe(`a: # why\n  one: ${long.one}\n  two: ${long.two}\nc: 2\n`);
  expect(editYaml(text, [{ path: ['a'], value: 1 }])).toBe('a: 1 # why\nc: 2\n');
});

test('lines end as they did, also in a text without a last line break', () => {
  expect(editYaml('a: 1\r\nb: 2', [{ path: ['c'], value: { d: 'x' } }])).toBe('a: 1\r\nb: 2\r\nc: { d: x }');
});

test('a file of comments only gets its first value', () => {
  expect(editYaml('# reports\n', [{ path: ['reports'], add: { id: 'a' } }])).toBe('# reports\nreports: [{ id: a }]\n');
});

test('texts that would be something else are quoted', () => {
  const values = ['', ' a', 'yes', '1', 'a: b', '# a', '同上\n別紙', '- x', '{a}', "it's", '2024-01-01', '~', '@', '%'];
  for (const value of values) {
    const text = editYaml('a: { b: 1 }\nc: 1\n', [
      { path: ['a', 'b'], value },
      { path: ['c'], value },
    ]);
    expect(text.split('\n')).toHaveLength(3);
  }
});

test.each([
  [[{ path: ['actions', { id: 'nowhere' }, 'state'], value: 1 }], 'actions[nowhere]: there is no such entry'],
  [[{ path: ['actions', winter, 'state', 'value', 'x'], value: 1 }], 'state.value: it is neither a map nor a list'],
  [[{ path: ['actions', winter], add: 1 }], 'it is a map, not a list'],
  [
    [
      { path: ['a'], value: 1 },
      { path: ['a'], value: 2 },
    ],
    'a: it is set twice',
  ],
  [
    [
      { path: ['a'], value: 1 },
      { path: ['a', 'b'], value: 2 },
    ],
    'a: it is set as a whole and in parts',
  ],
] as const)('what cannot be done is refused: %j', (edits, problem) => {
  expect(() => editYaml(TEXT, edits)).toThrow(problem);
});
