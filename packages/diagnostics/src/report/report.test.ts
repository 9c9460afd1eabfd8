import { expect, test } from 'vitest';
import type { Diagnostic } from '../diagnostic.ts';
import { messages } from '../messages.generated.ts';
import { reportForGithub } from './github.ts';
import { reportAsJson } from './json.ts';
import { reportForPeople, summarise } from './people.ts';

const inFile = (line: number, text: string, column: number, length: number) => ({
  kind: 'file' as const,
  file: 'data/x/events.yaml',
  line,
  column,
  length,
  source: { first: line, lines: [text] },
});

const findings: readonly Diagnostic[] = [
  messages.dateUnknownForm(
    { written: '2023-13', forms: ['2023-08', 'FY2024'] },
    { place: inFile(12, '    name: { ja: 会合, en: Meeting }, date: 2023-13', 41, 7) },
  ),
  messages.referenceDuplicateId(
    { list: 'events', id: 'summit' },
    { place: inFile(9, '  - id: summit', 9, 6), related: [{ message: 'first used', place: inFile(3, '', 9, 6) }] },
  ),
  messages.planNoSectors({}, { place: { kind: 'file', file: 'data/x' } }),
  messages.textProvisionalEnglish({ fields: 'name', entity: 'event "summit"' }, { place: inFile(3, '', 1, 1) }),
  messages.textProvisionalEnglish({ fields: 'name', entity: 'event "other"' }, { place: inFile(7, '', 1, 1) }),
];

test('people get the line, the carets and the way out', () => {
  expect(reportForPeople(findings)).toMatchInlineSnapshot(`
    "error[date/unknown-form]: "2023-13" is not a date
      --> data/x/events.yaml:12:41
    12 |     name: { ja: 会合, en: Meeting }, date: 2023-13
       |                                           ^^^^^^^
      = expected: one of: 2023-08, FY2024
      = hint: Write only as much as is known; "undated" when nothing is

    error[reference/duplicate-id]: the id "summit" stands twice among events
     --> data/x/events.yaml:9:9
    9 |   - id: summit
      |         ^^^^^^
      = hint: Give one of them another id, and check what refers to it
      = first used: data/x/events.yaml:3:9

    warning[plan/no-sectors]: the plan has no sector, so nothing can be printed
     --> data/x
      = expected: at least one file sectors/<id>.yaml

    info: 2 of text/provisional-english, the first: the English is provisional for name of event "summit" (data/x/events.yaml:3:1)

    2 errors, 1 warning, 2 infos
    "
  `);
});

test('infos are listed on request', () => {
  expect(reportForPeople(findings.slice(3), { infos: 'all' })).toMatchInlineSnapshot(`
    "info[text/provisional-english]: the English is provisional for name of event "summit"
     --> data/x/events.yaml:3:1
    3 |
      | ^
      = hint: Remove "status: provisional" when the official form is known

    info[text/provisional-english]: the English is provisional for name of event "other"
     --> data/x/events.yaml:7:1
    7 |
      | ^
      = hint: Remove "status: provisional" when the official form is known

    2 infos
    "
  `);
});

test('carets stand under wide characters, and long lines are cut around the place', () => {
  const japanese = '    title: { ja: 第二十一回会合 }';
  const long = `  - { note: '${'あ'.repeat(200)}', state: dnoe, and: '${'い'.repeat(200)}' }`;
  const report = reportForPeople([
    messages.shapeEmptyValue({ key: 'ja' }, { place: inFile(1, japanese, 18, 7) }),
    messages.shapeEmptyValue({ key: 'state' }, { place: inFile(2, long, long.indexOf('dnoe') + 1, 4) }),
  ]);
  expect(report).toMatchInlineSnapshot(`
    "error[shape/empty-value]: "ja" has no value
     --> data/x/events.yaml:1:18
    1 |     title: { ja: 第二十一回会合 }
      |                  ^^^^^^^^^^^^^^
      = hint: Write the value, or leave the key out when it is not known

    error[shape/empty-value]: "state" has no value
     --> data/x/events.yaml:2:224
    2 | …ああああああああああああああああああああああああ', state: dnoe, and: 'いいいいいいいいいいいいいいいいいいい…
      |                                                            ^^^^
      = hint: Write the value, or leave the key out when it is not known

    2 errors
    "
  `);
});

test('a line of which only a part was kept is shown as a whole one would be', () => {
  const whole = `${'a'.repeat(5_000)}: dnoe, ${'b'.repeat(5_000)}`;
  const place = inFile(1, whole, 5_003, 4);
  const part = { ...place, source: { first: 1, lines: [whole.slice(4_000, 6_000)], skipped: 4_000 } };
  const report = (at: typeof place) => reportForPeople([messages.shapeEmptyValue({ key: 'x' }, { place: at })]);
  expect(report(part)).toBe(report(place));
});

test('colours are codes that can be left out', () => {
  const coloured = reportForPeople(findings, { colours: true });
  expect(coloured).toContain('\u001b[31m');
  expect(coloured.replace(/\u001b\[\d+m/g, '')).toBe(reportForPeople(findings));
});

test('a value from data cannot steer the terminal', () => {
  const evil = '\u001b[2J\u0007\u202egnp\r\u001b[K\n';
  const place = { kind: 'file', file: `${evil}error: none.xlsx` } as const;
  const related = [{ message: evil, place }];
  const report = reportForPeople([
    messages.returnEmpty({}, { place, related }),
    messages.returnSameFile({ other: evil }, { place }),
    messages.shapeUnknownKey({ key: evil, allowed: ['id'] }, { place: inFile(1, `${evil}: 1`, 1, 3) }),
  ]);
  expect(report).not.toMatch(/[\u001b\u0007\u202e\r]|^error: none/m);
});

test('nothing found is nothing printed', () => {
  expect(reportForPeople([])).toBe('');
  expect(summarise([])).toBe('nothing to report');
});

test('programs get everything', () => {
  const report = JSON.parse(reportAsJson(findings));
  expect(report).toMatchObject({ format: 1, counts: { error: 2, warning: 1, info: 2 } });
  expect(report.findings).toEqual(JSON.parse(JSON.stringify(findings)));
});

test('GitHub gets one escaped command per finding', () => {
  const cell = { kind: 'cell', file: 'a,b.xlsx', sheet: 'S', cell: 'B2' } as const;
  expect(
    reportForGithub([...findings.slice(0, 1), messages.shapeEmptyValue({ key: '100%' }, { place: cell })]),
  ).toMatchInlineSnapshot(`
    "::error file=data/x/events.yaml,line=12,col=41,title=date/unknown-form::"2023-13" is not a date%0Aexpected: one of: 2023-08, FY2024%0AWrite only as much as is known; "undated" when nothing is
    ::error file=a%2Cb.xlsx,title=shape/empty-value::"100%25" has no value%0AWrite the value, or leave the key out when it is not known%0Aa,b.xlsx, S!B2
    "
  `);
});
