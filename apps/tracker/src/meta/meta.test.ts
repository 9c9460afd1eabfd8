import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeIssue } from './decode.ts';
import { encodeIssue } from './encode.ts';
import type { Issue, IssuedSheet, IssuedValue } from './issued.ts';
import { issuedRow, rowHash } from './values.ts';

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom('=1+1', '_x0041_', ' a ', '|', '令和6年\n10月', '𠮷'.repeat(20_001), '\u0000\uFFFE\u2028'),
);
const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (value === 0 ? 0 : value));
const value: fc.Arbitrary<IssuedValue> = fc.oneof(
  fc.constant(null),
  anyText.map((text) => ({ type: 'text' as const, text })),
  fc.record({ type: fc.constant('number' as const), number, text: anyText }),
  fc.record({ type: fc.constant('date' as const), serial: fc.integer({ min: 61, max: 80_000 }), text: anyText }),
);
const id = fc.stringMatching(/^[a-z][a-z0-9-]{0,20}$/);
const sheet: fc.Arbitrary<IssuedSheet> = fc
  .record({
    key: fc.stringMatching(/^[a-z][a-zA-Z]{0,8}$/),
    name: anyText,
    table: anyText,
    role: fc.constantFrom('entry', 'new', 'reference'),
    columns: fc.array(
      fc.record({
        key: id,
        heading: anyText,
        role: fc.constantFrom('fixed', 'input'),
        type: fc.constantFrom('text', 'choice', 'date', 'number'),
        field: fc.option(id),
        list: fc.option(id),
        maxLength: fc.option(fc.nat()),
      }),
      { minLength: 1, maxLength: 6 },
    ),
    ids: fc.uniqueArray(
      id.map((one) => `action:${one}`),
      { maxLength: 8 },
    ),
  })
  .chain(({ ids, ...rest }) =>
    fc
      .array(fc.array(value, { minLength: rest.columns.length, maxLength: rest.columns.length }), {
        minLength: ids.length,
        maxLength: ids.length,
      })
      .map((rows) => ({ ...rest, rows: rows.map((values, at) => issuedRow(rest.key, ids[at] ?? '', values)) })),
  );
const issues: fc.Arbitrary<Issue> = fc.record({
  plan: id,
  edition: anyText,
  asOf: fc.constant('2024-10-01'),
  language: fc.constantFrom('ja', 'en'),
  audience: anyText,
  scope: fc.record({ kind: id, id }),
  template: fc.record({ version: fc.nat(), digest: anyText }),
  lists: fc.uniqueArray(fc.record({ key: id, values: fc.array(fc.record({ code: anyText, word: anyText })) }), {
    selector: ({ key }) => key,
    maxLength: 3,
  }),
  sheets: fc.uniqueArray(sheet, { selector: ({ key }) => key, maxLength: 3 }),
  generated: fc.uniqueArray(
    fc.record({
      key: id,
      name: anyText,
      isLive: fc.boolean(),
      digests: fc.array(fc.stringMatching(/^[0-9a-f]{12}$/), { maxLength: 5 }),
    }),
    { selector: ({ key }) => key, maxLength: 3 },
  ),
});

/** An issue of one row, for the cases that are told one by one. */
const sample: Issue = {
  plan: 'island-neighbours',
  edition: '2024-10',
  asOf: '2024-10-01',
  language: 'ja',
  audience: 'internal',
  scope: { kind: 'ministry', id: 'mofa' },
  template: { version: 1, digest: 'd' },
  lists: [{ key: 'states', values: [{ code: 'ongoing', word: '実施中' }] }],
  sheets: [
    {
      key: 'actions',
      name: '入力',
      table: 'tbl_actions',
      role: 'entry',
      columns: [
        { key: 'title', heading: '取組', role: 'fixed', type: 'text', field: null, list: null, maxLength: null },
        {
          key: 'due',
          heading: '期限',
          role: 'input',
          type: 'date',
          field: 'reported.due',
          list: null,
          maxLength: null,
        },
      ],
      rows: [
        issuedRow('actions', 'action:ferry-training', [
          { type: 'text', text: '航路の研修' },
          { type: 'date', serial: 45_566, text: '2024-10-01' },
        ]),
      ],
    },
  ],
  generated: [{ key: 'guide', name: '記入要領', isLive: false, digests: ['0123456789ab'] }],
};

test('what is encoded is decoded, whatever it holds', () => {
  fc.assert(
    fc.property(issues, (issue) => {
      expect(decodeIssue(encodeIssue(issue))).toMatchObject({ kind: 'issue', issue, isWhole: true, damaged: [] });
    }),
    { numRuns: 200 },
  );
});

test('rows and columns may come back in any order, among others', () => {
  fc.assert(
    fc.property(issues, fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })), (issue, random) => {
      const [headings = [], ...rows] = encodeIssue(issue);
      const shuffled = rows.toSorted(() => (random.next().value ?? 0) - 0.5);
      const cells = [['a note'], [...headings, 'new'], ...shuffled.map((row) => [...row, ''])].map((row) =>
        row.toReversed(),
      );
      expect(decodeIssue(cells)).toMatchObject({ kind: 'issue', issue, isWhole: true });
    }),
    { numRuns: 50 },
  );
});

test('every cell fits into Excel and survives programs that trim, decode or calculate', () => {
  fc.assert(
    fc.property(issues, (issue) => {
      const cells = encodeIssue(issue).flat();
      expect(cells.filter((cell) => cell.length > 32_767 || /[\n\r\t]|^[=+\-@ ]| $|_x/i.test(cell))).toEqual([]);
      expect(cells.every((cell) => cell.isWellFormed())).toBe(true);
    }),
    { numRuns: 100 },
  );
});

test('a workbook that was issued before texts were written down is whole', () => {
  const older = encodeIssue({ ...sample, generated: [] });
  expect(older.filter(([kind]) => kind === 'texts')).toEqual([]);
  expect(decodeIssue(older)).toMatchObject({ kind: 'issue', issue: { generated: [] }, isWhole: true });
});

describe('a meta sheet that somebody changed', () => {
  const cells = encodeIssue(sample);
  const edited = (from: string, to: string) => cells.map((row) => row.map((cell) => cell.replace(from, to)));

  test('a row whose values are not those of its hash is named and left out', () => {
    const decoded = decodeIssue(edited('航路の研修', '別の研修'));
    expect(decoded).toMatchObject({ kind: 'issue', isWhole: false, damaged: ['actions/action:ferry-training'] });
    expect(decoded.kind === 'issue' && decoded.issue.sheets[0]?.rows).toEqual([]);
  });

  test('a change that no row shows breaks the seal', () => {
    expect(decodeIssue(edited('実施中', '中止'))).toMatchObject({ kind: 'issue', isWhole: false, damaged: [] });
    expect(decodeIssue(cells.filter(([kind]) => kind !== 'row'))).toMatchObject({ isWhole: false });
  });

  test('without what a comparison needs it is broken; another workbook is not ours; a later form is newer', () => {
    expect(decodeIssue(cells.filter(([kind]) => kind !== 'issue'))).toEqual({ kind: 'broken', what: 'issue' });
    expect(decodeIssue(edited('"columns"', '"cols"'))).toEqual({ kind: 'broken', what: 'sheet actions' });
    expect(decodeIssue([['a', 'b']])).toEqual({ kind: 'not-ours' });
    expect(decodeIssue(edited('"version":1}', '"version":2}'))).toEqual({ kind: 'newer', version: 2 });
  });
});

test('the hash of a row depends on every value, its type and its place', () => {
  const text = { type: 'text', text: '1' } as const;
  const rows: readonly (readonly IssuedValue[])[] = [
    [text, null],
    [null, text],
    [{ type: 'number', number: 1, text: '1' }, null],
    [{ type: 'date', serial: 1, text: '1' }, null],
  ];
  expect(new Set(rows.map((values) => rowHash('actions', 'action:a', values))).size).toBe(rows.length);
  expect(rowHash('actions', 'action:a', [text])).toMatch(/^[0-9a-f]{16}$/);
});
