import { readFile } from 'node:fs/promises';
import { formatPlace } from '@shinrai/diagnostics';
import { describe, expect, test } from 'vitest';
import { loadTemplate, parseTemplate } from './load-template.ts';

const FILE = new URL('../../../../templates/tracker/tracker.yaml', import.meta.url).pathname;
const shipped = await readFile(FILE, 'utf8');

/** The findings of the shipped template after one edit, each with its place and the text that stands there. */
function findingsAfter(...edits: readonly (readonly [written: string | RegExp, meant: string])[]) {
  const edited = edits.reduce((text, [written, meant]) => text.replace(written, meant), shipped);
  expect(edited).not.toBe(shipped);
  return parseTemplate(edited, 'tracker.yaml').findings.map(({ code, message, expected, hint, place }) => {
    if (place?.kind !== 'file') throw new Error(`no place in ${message}`);
    const { line = 0, column = 0, length = 0 } = place;
    const at = edited.split('\n')[line - 1]?.slice(column - 1, column - 1 + length);
    return [`${code}: ${message}`, expected, hint, at].filter((part) => part !== undefined);
  });
}

test('the shipped template is right', () => {
  const { value, findings } = loadTemplate(FILE);
  expect(findings).toEqual([]);
  expect(value?.digest).toMatch(/^[0-9a-f]{64}$/);
});

test('a template that is not there is named', () => {
  const { findings } = loadTemplate('/nowhere/tracker.yaml');
  expect(findings.map(({ code, place }) => [code, place && formatPlace(place)])).toEqual([
    ['template/not-found', '/nowhere/tracker.yaml'],
  ]);
});

test('an alias is refused where it stands', () => {
  const findings = findingsAfter([/$/, '\nown: &own { ja: 表, en: Table }\nother: *own\n']);
  expect(findings.map(([said, , , at]) => [said, at])).toEqual([
    ['yaml/alias: the YAML alias "*own" is not accepted', '*own'],
  ]);
});

test('broken YAML is one finding with a way out, not its thousand echoes', () => {
  expect(findingsAfter(["'{asOf}'", '{asOf}, x: }'])).toMatchInlineSnapshot(`
    [
      [
        "yaml/syntax: this is not valid YAML: Unexpected scalar at node end",
        "Put a text that holds { } : # or , into quotes",
        ", centre",
      ],
    ]
  `);
});

describe('what a person can get wrong is found where it stands', () => {
  test('a misspelt key', () => {
    expect(findingsAfter(['freeze: 2', 'freze: 2'])).toMatchInlineSnapshot(`
      [
        [
          "shape/unknown-key: "freze" is not a key that is known here",
          "one of: key, name, purpose, visibility, print, kind, rows, freeze, reserved, columns",
          "Did you mean "freeze"?",
          "freze",
        ],
      ]
    `);
  });

  test('a key that is missing, and a value of the wrong type', () => {
    expect(
      findingsAfter(['total: { ja: 計, en: Total }', 'total: { ja: 計 }'], ['freeze: 2', 'freeze: two']),
    ).toMatchInlineSnapshot(`
      [
        [
          "shape/wrong-type: expected a number, found "two"",
          "two",
        ],
        [
          "shape/missing-key: "sheets.4.total" lacks "en"",
          "en: a text",
          "{ ja: 計 }",
        ],
      ]
    `);
  });

  test('a kind of sheet that there is not', () => {
    expect(findingsAfter(['kind: summary', 'kind: chart'])).toMatchInlineSnapshot(`
      [
        [
          "shape/unknown-word: "chart" is not one of the words for this",
          "one of: guide, table, summary, print, lists, meta",
          "chart",
        ],
      ]
    `);
  });

  test('a colour, a name of a sheet and a width that Excel would refuse', () => {
    expect(
      findingsAfter(
        ["ink: '#1b1f24'", 'ink: black'],
        ['ja: 会合・行事, en: Events', 'ja: 会合/行事, en: Events'],
        [/width: \d+ \}/, 'width: 580 }'],
      ),
    ).toMatchInlineSnapshot(`
      [
        [
          "shape/wrong-form: "black" is not written as it should be here",
          "a colour such as "#1d3a5f"",
          "black",
        ],
        [
          "shape/out-of-range: 580 is outside the range",
          "at most 150",
          "580",
        ],
        [
          "shape/wrong-form: "会合/行事" is not written as it should be here",
          "a name of at most 31 characters without [ ] : * ? / \\ or '",
          "会合/行事",
        ],
      ]
    `);
  });

  test('a column that the plan does not have, or has twice', () => {
    expect(findingsAfter(['key: framework, heading', 'key: frame, heading'])).toMatchInlineSnapshot(`
      [
        [
          "shape/unknown-word: "frame" is not one of the words for this",
          "one of: id, number, pillar, sector, alsoIn, framework, areas, title, text, partOf, owners, bodies, where, initiatives, events, documents, state, stateBasis, when, earliest, latest, figures, note, source",
          "frame",
        ],
      ]
    `);
    expect(findingsAfter(['key: framework, heading', 'key: pillar, heading'])).toMatchInlineSnapshot(`
      [
        [
          "shape/refused: "pillar" stands here a second time",
          "pillar",
        ],
      ]
    `);
  });

  test('an input without type, and a list that there is not', () => {
    expect(findingsAfter(['        type: number\n', ''])).toMatchInlineSnapshot(`
      [
        [
          "shape/refused: a column for input needs its "type"",
          "true",
        ],
        [
          "shape/refused: only a number has "min"",
          "0",
        ],
        [
          "shape/refused: only a number has "max"",
          "100",
        ],
        [
          "shape/refused: only a number has "bar"",
          "true",
        ],
      ]
    `);
    expect(findingsAfter(['list: reported', 'list: reports'])).toMatchInlineSnapshot(`
      [
        [
          "shape/unknown-word: "reports" is not one of the words for this",
          "one of: states, reported, ratings, answers, publication, certainty, entryKinds, precisions, qualifiers, units, pillars, sectors, ministries, areas, countries",
          "Did you mean "reported"?",
          "reports",
        ],
      ]
    `);
  });

  test('two sheets of one name, and a summary of nothing', () => {
    expect(
      findingsAfter(
        ['name: { ja: 用語, en: Terms }', 'name: { ja: 用語, en: bodies }'],
        ['of: entries\n    name', 'of: entry\n    name'],
      ),
    ).toMatchInlineSnapshot(`
      [
        [
          "shape/refused: "bodies" stands here a second time",
          "bodies",
        ],
        [
          "shape/unknown-word: "entry" is not one of the words for this",
          "one of: entries, proposals, figures, history, actions, overview, events, documents, initiatives, organisations, terms, materials",
          "Did you mean "entries"?",
          "entry",
        ],
      ]
    `);
  });

  test('a token that means nothing', () => {
    expect(findingsAfter(["right: '{sheet}  {marking} {draft}'", "right: '{sheets}'"])).toMatchInlineSnapshot(`
      [
        [
          "shape/unknown-word: "sheets" is not one of the words for this",
          "one of: plan, planTitle, tracker, scope, title, asOf, edition, draft, marking, issuer, sources, deadline, replyTo, contactDivision, contactPerson, contactPhone, contactEmail, count, sheet, page, pages, heading, limit, lowest, highest",
          "Did you mean "sheet"?",
          "'{sheets}'",
        ],
      ]
    `);
  });

  test('drop-downs without a sheet for their lists', () => {
    expect(findingsAfter([/ {2}- key: lists\n[\s\S]*?\n\n/, ''])).toMatchInlineSnapshot(`
      [
        [
          "shape/refused: lists need a sheet of the kind "lists"",
          "- { key: states, name: { ja: 状況, en: Status }, of: states }",
        ],
      ]
    `);
  });
});

test('of very much that is wrong, a hundred are told; what is far too large is not parsed', () => {
  const { findings } = parseTemplate(Array.from({ length: 3_000 }, (_, at) => `k${at}: 1\n`).join(''), 'tracker.yaml');
  expect(findings.length).toBe(101);
  expect(findings.at(-1)?.message).toMatch(
    /^30\d\d values of this file are not as they should be; 100 of them are told$/,
  );
  expect(loadTemplate('/dev/null').findings[0]?.code).toMatch(/^template\/(?:too-much|not-found)$/);
});
