import type { FilePlace } from '@shinrai/diagnostics';
import { expect, test } from 'vitest';
import { LineCounter, parseDocument } from 'yaml';
import { locate } from './locate.ts';
import type { Path, Tree } from './state.ts';

const TEXT = `areas:
  - id: sports
    name: { ja: スポーツ, en: Sports }
  - id: youth
    gist:
twice: 1
twice: 2
note: >
  two
  lines
`;

const lines = new LineCounter();
const document = parseDocument(TEXT, { lineCounter: lines, uniqueKeys: false });
const file = { path: 'areas.yaml', label: 'x/areas.yaml', kind: 'areas', text: TEXT, sha256: '' } as const;
const { contents } = document;
const tree: Tree = { file, contents, lines, data: document.toJS(), places: new Map(), isSearched: true };

/** The text that a place points at. */
const marked = ({ line = 1, column = 1, length, source }: FilePlace) =>
  `${line}:${column} ${source?.lines[0]?.slice(column - 1, column - 1 + (length ?? 0))}`;

test.each<[string, Path, 'key' | 'value', string]>([
  ['a value', ['areas', 0, 'id'], 'value', '2:9 sports'],
  ['a key', ['areas', 0, 'id'], 'key', '2:5 id'],
  ['a value behind wide characters', ['areas', 0, 'name', 'en'], 'value', '3:27 Sports'],
  ['a map in braces', ['areas', 0, 'name'], 'value', '3:11 { ja: スポーツ, en: Sports }'],
  ['a map on lines of its own, by its first key', ['areas', 1], 'value', '4:5 id'],
  ['a value that was left out, by its key', ['areas', 1, 'gist'], 'value', '5:5 gist'],
  ['a missing key, by the first key beside it', ['areas', 1, 'name'], 'value', '4:5 id'],
  ['a missing key of a value that is no map', ['areas', 0, 'id', 'ja'], 'value', '2:9 sports'],
  ['an entry that the list does not have', ['areas', 7, 'id'], 'value', '2:3 - id: sports'],
  ['the last of two keys', ['twice'], 'value', '7:8 2'],
  ['a text of several lines, by its first', ['note'], 'value', '8:7 >'],
  ['the file itself', [], 'value', '1:1 areas'],
])('%s', (_, path, part, expected) => {
  expect(marked(locate(tree, path, part))).toBe(expected);
});
