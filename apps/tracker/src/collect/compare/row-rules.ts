import type { IssuedColumn, IssuedRow } from '../../meta/issued.ts';
import type { CellFate, Change, Why } from '../change-set.ts';
import { foldWord } from '../understand/fold.ts';
import type { Note } from '../understand/meaning.ts';
import type { ReturnContext } from './return-context.ts';
import { targetOf } from './targets/index.ts';
import { NEEDS_REASON } from './targets/rating.ts';

/** The cells of one row after each was compared by itself. */
export interface ComparedRow {
  readonly row: IssuedRow;
  readonly columns: readonly IssuedColumn[];
  readonly cells: readonly CellFate[];
}

type RowRule = (row: ComparedRow, context: ReturnContext) => readonly CellFate[];

/** What only the cells of a row together can show. */
const RULES: readonly RowRule[] = [ratingHasReason, unitsAgree, qualifiersAreKept];

/** The cells of a row as they stand after all rules. */
export function applyRowRules(row: ComparedRow, context: ReturnContext): readonly CellFate[] {
  if (!row.cells.some(isTaken)) return row.cells;
  return RULES.reduce((cells, rule) => rule({ ...row, cells }, context), row.cells);
}

const isTaken = ({ fate }: CellFate): boolean => fate === 'accepted';

const refuse = (cell: CellFate, why: Why): CellFate => ({ ...cell, fate: 'rejected', why });

/** "Needs attention" and "off track" need a reason, and a reason needs a rating. */
function ratingHasReason({ row, cells }: ComparedRow, { data, issue }: ReturnContext): readonly CellFate[] {
  const after = (field: string) =>
    cells.find((cell) => cell.field === field && isTaken(cell))?.proposed ??
    targetOf(field)?.read(data.entities.get(row.id)?.value, field, issue.language);
  const [value, reason] = [after('rating.value'), after('rating.reason')];
  return cells.map((cell) => {
    if (!isTaken(cell)) return cell;
    if (cell.field === 'rating.value' && NEEDS_REASON.has(value) && reason == null)
      return refuse(cell, 'reason-missing');
    return cell.field === 'rating.reason' && value == null ? refuse(cell, 'rating-missing') : cell;
  });
}

const noteOf = <K extends Note['kind']>({ notes = [] }: CellFate, kind: K) =>
  notes.find((note): note is Extract<Note, { kind: K }> => note.kind === kind);

/** A unit written behind a number is the one of its row, if the row has one. */
function unitsAgree({ row, columns, cells }: ComparedRow): readonly CellFate[] {
  const at = columns.findIndex(({ key }) => key === 'unit');
  const returned = cells.find(({ column }) => column === 'unit')?.returned;
  const unit = returned ?? row.values[at]?.text;
  if (unit === undefined) return cells;
  return cells.map((cell) => {
    const written = noteOf(cell, 'unit')?.unit;
    const agrees = written === undefined || areAlike(written, unit);
    return isTaken(cell) && !agrees ? refuse(cell, 'unit-differs') : cell;
  });
}

/** Counting words for people are one unit, and so are a word and its plural. */
function areAlike(written: string, unit: string): boolean {
  const [a, b] = [written, unit].map((word) =>
    foldWord(word)
      .replace(/^(?:人|名)$/, '人')
      .replace(/s$/, ''),
  );
  return (
    a === b ||
    (a !== undefined && a !== '' && b?.includes(a) === true) ||
    (/^(?:人|participant|person|people)$/.test(a ?? '') && /人|名|participant|person|people/.test(b ?? ''))
  );
}

/** 約 in the cell of a number goes into the column for it; where there is none, the number is not taken as exact. */
function qualifiersAreKept({ row, columns, cells }: ComparedRow): readonly CellFate[] {
  const column = columns.find(({ role, list }) => role === 'input' && list === 'qualifiers');
  const given = cells.find((cell) => cell.column === column?.key);
  return cells.map((cell) => {
    const qualifier = noteOf(cell, 'qualifier')?.qualifier;
    if (!isTaken(cell) || qualifier === undefined) return cell;
    const isGiven = given?.proposed === qualifier;
    const isFree = column?.field != null && given === undefined && !row.values[columns.indexOf(column)];
    return isGiven || isFree ? cell : refuse(cell, 'qualifier-lost');
  });
}

/** The changes that accepted cells ask for: their own, and a qualifier that was written beside the number. */
export function changesOf({ row, columns, cells }: ComparedRow, { issue, data }: ReturnContext): readonly Change[] {
  const qualifiers = columns.find(({ role, list }) => role === 'input' && list === 'qualifiers');
  return cells.filter(isTaken).flatMap((cell) => {
    const { sheet, address, returned, field, proposed } = cell;
    if (field === undefined || proposed === undefined) return [];
    const entity = data.entities.get(row.id)?.value;
    const change = (to: string, value: Change['value']): Change => ({
      entity: row.id,
      field: to,
      was: targetOf(to)?.read(entity, to, issue.language) ?? null,
      value,
      language: issue.language,
      returned,
      sheet,
      address,
    });
    const qualifier = noteOf(cell, 'qualifier')?.qualifier;
    const isBeside = qualifier !== undefined && !cells.some(({ column }) => column === qualifiers?.key);
    return [change(field, proposed), ...(isBeside && qualifiers?.field ? [change(qualifiers.field, qualifier)] : [])];
  });
}
