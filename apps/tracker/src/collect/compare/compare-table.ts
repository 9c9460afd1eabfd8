import type { IssuedRow } from '../../meta/issued.ts';
import type { CellFate, Change, Fate, Proposal, Question, Why } from '../change-set.ts';
import type { FoundTable } from '../match/find-tables.ts';
import { type ColumnMatch, matchColumns, type OtherHeadings } from '../match/match-columns.ts';
import { matchRows, type RowMatch, type RowMatches } from '../match/match-rows.ts';
import type { RawCell, RawRow } from '../raw/raw-book.ts';
import { tidyText } from '../understand/understand-cell.ts';
import { compareCell } from './compare-cell.ts';
import type { ReturnContext } from './return-context.ts';
import { applyRowRules, changesOf } from './row-rules.ts';

/** What became of the cells of a table, and what they ask for. */
export interface ComparedTable {
  readonly cells: readonly CellFate[];
  readonly changes: readonly Change[];
  readonly proposals: readonly Proposal[];
  readonly questions: readonly Question[];
  readonly columns: readonly ColumnMatch[];
}

/** Compares a table that was found with what was issued: every cell with content gets one fate. */
export function compareTable(found: FoundTable, others: OtherHeadings, context: ReturnContext): ComparedTable {
  const { issued, sheet, headings } = found;
  const columns = confirmedColumns(matchColumns(headings, issued, others), sheet.name, context);
  const below = sheet.rows.filter(({ number }) => number > headings.number);
  const above = sheet.rows.filter(({ number }) => number < headings.number);
  const { rows, missing } = confirmedRows(matchRows(below, columns, issued), sheet.name, context);
  const table: Table = { ...found, columns, context };
  const results = rows.map((match) => compareRow(match, table));
  const unsure = new Set(rows.flatMap((match) => (match.kind === 'unsure' ? match.issued : [])));
  return {
    cells: [
      ...above.flatMap((row) => extras(row, 'outside-table', table)),
      ...headingFates(table),
      ...results.flatMap(({ cells }) => cells),
    ],
    changes: results.flatMap(({ changes = [] }) => changes),
    proposals: results.flatMap(({ proposal = [] }) => proposal),
    questions: [
      ...missing
        .filter((row) => !unsure.has(row))
        .map((row): Question => ({ kind: 'row-missing', sheet: sheet.name, row: row.id, title: titleOf(row, table) })),
      ...results.flatMap(({ questions = [] }) => questions),
    ],
    columns: [...columns.values()],
  };
}

/** Columns that somebody confirmed are taken for what they look like. */
function confirmedColumns(
  columns: ReadonlyMap<number, ColumnMatch>,
  sheet: string,
  { isConfirmed }: ReturnContext,
): ReadonlyMap<number, ColumnMatch> {
  const settle = (match: ColumnMatch): ColumnMatch =>
    match.kind === 'unsure' && isConfirmed(sheet, 'column', match.heading) ? { ...match, kind: 'issued' } : match;
  return new Map([...columns].map(([number, match]) => [number, settle(match)]));
}

/** Rows that somebody confirmed are taken for what they look like, and are no longer missing. */
function confirmedRows({ rows, missing }: RowMatches, sheet: string, { isConfirmed }: ReturnContext): RowMatches {
  const found = new Set<IssuedRow>();
  const settled = rows.map((match): RowMatch => {
    if (match.kind !== 'unsure' || !isConfirmed(sheet, 'row', match.row.number)) return match;
    found.add(match.issued);
    return { ...match, kind: 'issued', twins: [] };
  });
  return { rows: settled, missing: missing.filter((row) => !found.has(row)) };
}

interface Table extends FoundTable {
  readonly columns: ReadonlyMap<number, ColumnMatch>;
  readonly context: ReturnContext;
}

interface RowResult {
  readonly cells: readonly CellFate[];
  readonly changes?: readonly Change[];
  readonly proposal?: readonly Proposal[];
  readonly questions?: readonly Question[];
}

function compareRow(match: RowMatch, table: Table): RowResult {
  switch (match.kind) {
    case 'issued':
      return compareIssued(match, table);
    case 'twin':
      return { cells: extras(match.row, 'copied-row', table, { row: match.issued.id }) };
    case 'unsure':
      return unsureRow(match, table);
    case 'proposal':
      return proposal(match, table);
    case 'unknown':
      return { cells: extras(match.row, 'unknown-row', table) };
  }
}

function compareIssued({ row, issued, twins }: Extract<RowMatch, { kind: 'issued' }>, table: Table): RowResult {
  const { columns, context, sheet } = table;
  const title = titleOf(issued, table);
  const cells: CellFate[] = [];
  const known: CellFate[] = [];
  for (const [number, cell] of row.cells) {
    const match = columns.get(number);
    if (match?.kind === 'issued') {
      const { column, at } = match;
      const range = context.rangeOf(table.issued.key, column.key);
      const fate = compareCell({ sheet: sheet.name, cell, row: issued, title, column, at, range }, context);
      known.push(withTwins(fate, cell, number, twins));
    } else
      cells.push(
        technicalFate(match, cell, issued, table) ??
          extra(cell, whyOf(match), table, { ...guess(match), row: issued.id, title }),
      );
  }
  const compared = { row: issued, columns: table.issued.columns, cells: known };
  const ruled = applyRowRules(compared, context);
  return {
    cells: [...cells, ...ruled],
    changes: changesOf({ ...compared, cells: ruled }, context),
    questions: cleared(row, issued, title, table),
  };
}

/** Rows that were copied and then differ leave it open which of them counts. */
function withTwins(fate: CellFate, cell: RawCell, column: number, twins: readonly RawRow[]): CellFate {
  const differing = twins.filter((twin) => tidyText(twin.cells.get(column)?.text ?? '') !== tidyText(cell.text));
  if (differing.length === 0 || fate.fate !== 'accepted') return fate;
  const rivals = differing.map((twin) => ({ from: `row ${twin.number}`, value: twin.cells.get(column)?.text ?? '' }));
  return { ...fate, fate: 'conflict', why: 'rows-differ', rivals };
}

/** The id and the hash of a row are as they were issued, or somebody typed into them. */
function technicalFate(
  match: ColumnMatch | undefined,
  cell: RawCell,
  issued: IssuedRow,
  table: Table,
): CellFate | undefined {
  if (match?.kind !== 'row-id' && match?.kind !== 'base-hash') return undefined;
  return { ...extra(cell, undefined, table), fate: 'unchanged', why: undefined, row: issued.id };
}

/** What was issued and is empty now. Nothing is deleted for it. */
function cleared(row: RawRow, issued: IssuedRow, title: string, { columns, sheet }: Table): readonly Question[] {
  const questions: Question[] = [];
  for (const [number, match] of columns) {
    if (match.kind !== 'issued' || match.column.role !== 'input' || row.cells.has(number)) continue;
    const text = issued.values[match.at]?.text ?? '';
    if (text !== '')
      questions.push({
        kind: 'cell-cleared',
        sheet: sheet.name,
        row: issued.id,
        title,
        heading: match.heading,
        issued: text,
      });
  }
  return questions;
}

function unsureRow({ row, issued }: Extract<RowMatch, { kind: 'unsure' }>, table: Table): RowResult {
  const title = titleOf(issued, table);
  return {
    cells: extras(row, 'unsure-row', table, { row: issued.id, title }),
    questions: [{ kind: 'row-unsure', sheet: table.sheet.name, number: row.number, title }],
  };
}

function proposal({ row, id }: Extract<RowMatch, { kind: 'proposal' }>, table: Table): RowResult {
  const { columns, sheet } = table;
  const own = [...row.cells].filter(
    ([number]) => columns.get(number)?.kind !== 'row-id' && columns.get(number)?.kind !== 'base-hash',
  );
  const cells = [...row.cells].map(([number, cell]) => {
    const match = columns.get(number);
    const isTechnical = match?.kind === 'row-id' || match?.kind === 'base-hash';
    const base = extra(cell, isTechnical ? undefined : 'proposal', table, { ...guess(match), row: id });
    return isTechnical ? { ...base, fate: 'unchanged' as const, why: undefined } : base;
  });
  if (own.length === 0) return { cells };
  const values = Object.fromEntries(own.map(([number, { text }]) => [keyOf(columns.get(number), number), text]));
  return { cells, proposal: [{ id, sheet: sheet.name, row: row.number, values }] };
}

function keyOf(match: ColumnMatch | undefined, number: number): string {
  if (match?.kind === 'issued') return match.column.key;
  return match?.heading ?? String(number);
}

/** The headings themselves: those that were issued are as they were. */
function headingFates(table: Table): readonly CellFate[] {
  return [...table.headings.cells].map(([number, cell]) => {
    const match = table.columns.get(number);
    const isKnown = match !== undefined && match.kind !== 'unknown' && match.kind !== 'unsure';
    return {
      ...extra(cell, isKnown ? undefined : whyOf(match), table, guess(match)),
      ...(isKnown ? { fate: 'unchanged' as const } : {}),
    };
  });
}

const whyOf = (match: ColumnMatch | undefined): Why => (match?.kind === 'unsure' ? 'unsure-column' : 'unknown-column');

const guess = (match: ColumnMatch | undefined): Partial<CellFate> => {
  if (match?.kind === 'unsure')
    return { heading: match.heading, column: match.column.key, nearest: match.column.heading };
  return match === undefined
    ? {}
    : { heading: match.heading, ...(match.kind === 'issued' ? { column: match.column.key } : {}) };
};

const extras = (row: RawRow, why: Why, table: Table, more: Partial<CellFate> = {}): readonly CellFate[] =>
  [...row.cells].map(([number, cell]) => extra(cell, why, table, { ...guess(table.columns.get(number)), ...more }));

function extra(cell: RawCell, why: Why | undefined, { sheet }: Table, more: Partial<CellFate> = {}): CellFate {
  const fate: Fate = 'extra';
  const returned = [cell.text, cell.struck === undefined ? '' : `[${cell.struck}]`].filter(Boolean).join(' ');
  return { sheet: sheet.name, address: cell.address, fate, ...(why ? { why } : {}), issued: null, returned, ...more };
}

function titleOf({ id, values }: IssuedRow, { issued }: Table): string {
  const at = issued.columns.findIndex(({ key }) => key === 'title' || key === 'name');
  return values[at]?.text ?? id;
}
