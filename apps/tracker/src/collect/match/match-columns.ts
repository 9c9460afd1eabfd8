import { nearest } from '@shinrai/diagnostics';
import { BASE_HASH, type IssuedColumn, type IssuedSheet, ROW_ID } from '../../meta/issued.ts';
import type { RawRow } from '../raw/raw-book.ts';
import { bareHeading, headingKey } from './heading.ts';

/** What a column of a returned sheet is. */
export type ColumnMatch =
  | { readonly kind: 'issued'; readonly column: IssuedColumn; readonly at: number; readonly heading: string }
  | { readonly kind: 'row-id' | 'base-hash'; readonly heading: string }
  /** Looks like one that is missing; somebody must say so. */
  | { readonly kind: 'unsure'; readonly column: IssuedColumn; readonly at: number; readonly heading: string }
  | { readonly kind: 'unknown'; readonly heading: string; readonly isTwin: boolean };

/** Other words that a column may be headed by, such as those of the other language, by its key. */
export type OtherHeadings = (column: string) => readonly string[];

/** Finds each column by its heading, wherever it stands. By number of the column. */
export function matchColumns(
  headings: RawRow,
  sheet: IssuedSheet,
  others: OtherHeadings,
): ReadonlyMap<number, ColumnMatch> {
  const known = knownHeadings(sheet, others);
  const matches = new Map<number, ColumnMatch>();
  const taken = new Set<string>();
  const cells = [...headings.cells].toSorted(([a], [b]) => a - b);
  for (const [number, { text: heading }] of cells) {
    const match = known.get(headingKey(heading));
    const name = match && ('column' in match ? match.column.key : match.kind);
    if (match && name !== undefined && !taken.has(name)) {
      taken.add(name);
      matches.set(number, { ...match, heading });
    } else matches.set(number, { kind: 'unknown', heading, isTwin: match !== undefined });
  }
  return withGuesses(matches, sheet, taken);
}

type Known = { kind: 'issued'; column: IssuedColumn; at: number } | { kind: 'row-id' | 'base-hash' };

function knownHeadings({ columns }: IssuedSheet, others: OtherHeadings): ReadonlyMap<string, Known> {
  const known = new Map<string, Known>([
    [headingKey(ROW_ID), { kind: 'row-id' }],
    [headingKey(BASE_HASH), { kind: 'base-hash' }],
  ]);
  const add = (heading: string, column: IssuedColumn, at: number) => {
    if (!known.has(headingKey(heading))) known.set(headingKey(heading), { kind: 'issued', column, at });
  };
  for (const [at, column] of columns.entries()) add(column.heading, column, at);
  for (const [at, column] of columns.entries()) for (const other of others(column.key)) add(other, column, at);
  return known;
}

/** Headings that nobody issued and columns that nobody returned are paired where they are alike or in one place, as a question. */
function withGuesses(
  matches: Map<number, ColumnMatch>,
  { columns }: IssuedSheet,
  taken: ReadonlySet<string>,
): ReadonlyMap<number, ColumnMatch> {
  const missing = new Map(columns.map((column, at) => [column.key, { column, at }]));
  for (const key of taken) missing.delete(key);
  for (const [number, match] of matches) {
    if (match.kind !== 'unknown' || match.isTwin) continue;
    const bare = new Map([...missing].map(([key, { column }]) => [bareHeading(column.heading), key]));
    const like = bare.get(likeliest(bareHeading(match.heading), [...bare.keys()]) ?? '');
    const key = like ?? inPlaceOf(matches, number, columns)?.key;
    const found = missing.get(key ?? '');
    if (!found || key === undefined) continue;
    missing.delete(key);
    matches.set(number, { kind: 'unsure', ...found, heading: match.heading });
  }
  return matches;
}

/** The column that was issued between the neighbours of another one, which may have been given a new heading. */
function inPlaceOf(
  matches: ReadonlyMap<number, ColumnMatch>,
  number: number,
  columns: readonly IssuedColumn[],
): IssuedColumn | undefined {
  const [left, right] = [matches.get(number - 1), matches.get(number + 1)];
  if (left?.kind !== 'issued' || right?.kind !== 'issued' || right.at !== left.at + 2) return undefined;
  return columns[left.at + 1];
}

/** The shortest heading that is a part of another one. */
const SHORTEST_PART = 2;

/** The heading that a word was meant for: one that is written almost alike, or the only one that holds it or that it holds. */
function likeliest(word: string, headings: readonly string[]): string | undefined {
  const isPart = (part: string, whole: string) => part.length >= SHORTEST_PART && whole.includes(part);
  const related = headings.filter((heading) => isPart(word, heading) || isPart(heading, word));
  return nearest(word, headings) ?? (related.length === 1 ? related[0] : undefined);
}
