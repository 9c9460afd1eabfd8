import type { IssuedRow, IssuedSheet } from '../../meta/issued.ts';
import type { RawRow } from '../raw/raw-book.ts';
import { foldWord } from '../understand/fold.ts';
import type { ColumnMatch } from './match-columns.ts';

/** What a row of a returned sheet is. */
export type RowMatch =
  /** The row that was issued under an id; `twins` are further rows with the same id. */
  | { readonly kind: 'issued'; readonly row: RawRow; readonly issued: IssuedRow; readonly twins: readonly RawRow[] }
  | { readonly kind: 'twin'; readonly row: RawRow; readonly issued: IssuedRow; readonly first: number }
  /** Has the number and title of a row, and no id or the id of another row; somebody must say so. */
  | { readonly kind: 'unsure'; readonly row: RawRow; readonly issued: IssuedRow }
  | { readonly kind: 'proposal'; readonly row: RawRow; readonly id: string }
  /** Has an id that was not issued, or stands where nothing can be proposed. */
  | { readonly kind: 'unknown'; readonly row: RawRow };

/** The rows of a table and the ids that were issued and did not come back. */
export interface RowMatches {
  readonly rows: readonly RowMatch[];
  readonly missing: readonly IssuedRow[];
}

const PROPOSED = /^new:[^:]+:(\d+)$/;

/** Matches rows by id, then by number and title, never by their place. */
export function matchRows(
  rows: readonly RawRow[],
  columns: ReadonlyMap<number, ColumnMatch>,
  sheet: IssuedSheet,
): RowMatches {
  const issued = new Map(sheet.rows.map((row) => [row.id, row]));
  const idColumn = [...columns].find(([, { kind }]) => kind === 'row-id')?.[0];
  const idOf = (row: RawRow) => row.cells.get(idColumn ?? 0)?.text.trim() ?? '';
  const meantBy = misplacedRows(rows, columns, sheet, (row) => issued.get(idOf(row)));
  const byId = Map.groupBy(
    rows.filter((row) => !meantBy.has(row)),
    idOf,
  );
  const missing = sheet.rows.filter(({ id }) => !byId.has(id) && !PROPOSED.test(id));
  const names = namesOf(missing, sheet);
  const nextId = temporaryIds(sheet);
  const matched = rows.map((row): RowMatch => {
    const misplaced = meantBy.get(row);
    if (misplaced) return { kind: 'unsure', row, issued: misplaced };
    const id = idOf(row);
    const known = issued.get(id);
    const same = byId.get(id) ?? [];
    if (known && same[0] !== row) return { kind: 'twin', row, issued: known, first: same[0]?.number ?? 0 };
    if (known && PROPOSED.test(id)) return { kind: 'proposal', row, id };
    if (known) return { kind: 'issued', row, issued: known, twins: same.slice(1) };
    if (id !== '') return { kind: 'unknown', row };
    const name = nameIn(row, columns, sheet);
    const meant = name === undefined ? undefined : names.get(name);
    if (meant) {
      names.delete(name ?? '');
      return { kind: 'unsure', row, issued: meant };
    }
    if (sheet.role === 'reference' || !hasAnswer(row, columns)) return { kind: 'unknown', row };
    return { kind: 'proposal', row, id: nextId() };
  });
  return { rows: matched, missing };
}

/**
 * Rows whose number and title are those of another row than their id says, with that row: somebody has sorted a part of
 * the columns, and the hidden one with the ids stayed as it was.
 */
function misplacedRows(
  rows: readonly RawRow[],
  columns: ReadonlyMap<number, ColumnMatch>,
  sheet: IssuedSheet,
  issuedOf: (row: RawRow) => IssuedRow | undefined,
): ReadonlyMap<RawRow, IssuedRow> {
  const names = namesOf(sheet.rows, sheet);
  const own = new Map([...names].map(([name, row]) => [row, name]));
  const found = new Map<RawRow, IssuedRow>();
  for (const row of rows) {
    const known = issuedOf(row);
    const ownName = known && own.get(known);
    const name = ownName === undefined ? undefined : nameIn(row, columns, sheet);
    const meant = name === undefined || name === ownName ? undefined : names.get(name);
    if (meant) found.set(row, meant);
  }
  return found;
}

/** Whether any cell of a row stands in a column that was issued. */
const hasAnswer = (row: RawRow, columns: ReadonlyMap<number, ColumnMatch>): boolean =>
  [...row.cells.keys()].some((column) => columns.get(column)?.kind === 'issued');

/** Ids for rows that somebody inserted: counted on from the last reserved one. */
function temporaryIds({ key, rows }: IssuedSheet): () => string {
  let last = Math.max(0, ...rows.map(({ id }) => Number(PROPOSED.exec(id)?.[1] ?? 0)));
  return () => {
    last += 1;
    return `new:${key}:${last}`;
  };
}

/** The columns by which people tell rows apart, as far as a sheet has them. */
const NAMING = ['number', 'title', 'name'];

const joined = (texts: readonly string[]): string | undefined =>
  texts.every((text) => text !== '') ? JSON.stringify(texts.map(foldWord)) : undefined;

/** Rows by number and title; names that several share tell nothing. */
function namesOf(missing: readonly IssuedRow[], { columns }: IssuedSheet): Map<string, IssuedRow> {
  const places = columns.flatMap(({ key }, at) => (NAMING.includes(key) ? [at] : []));
  if (places.length === 0) return new Map();
  const named = Map.groupBy(missing, (row) => joined(places.map((at) => row.values[at]?.text ?? '')));
  return new Map(
    [...named].flatMap(([name, [row, ...others]]): [string, IssuedRow][] =>
      name === undefined || !row || others.length > 0 ? [] : [[name, row]],
    ),
  );
}

function nameIn(row: RawRow, columns: ReadonlyMap<number, ColumnMatch>, sheet: IssuedSheet): string | undefined {
  const wanted = sheet.columns.filter(({ key }) => NAMING.includes(key));
  if (wanted.length === 0) return undefined;
  return joined(
    wanted.map(({ key }) => {
      const number = [...columns].find(([, match]) => match.kind === 'issued' && match.column.key === key)?.[0];
      return row.cells.get(number ?? 0)?.text ?? '';
    }),
  );
}
