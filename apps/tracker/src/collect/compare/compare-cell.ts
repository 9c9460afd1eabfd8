import type { IssuedColumn, IssuedRow } from '../../meta/issued.ts';
import type { CellFate, Fate, Why } from '../change-set.ts';
import type { RawCell } from '../raw/raw-book.ts';
import type { DataValue, Meaning } from '../understand/meaning.ts';
import { comparable, type NumberRange, understandCell } from '../understand/understand-cell.ts';
import { issuedData, type ReturnContext, takenKey } from './return-context.ts';
import { isSameAsIssued } from './same-as-issued.ts';
import { targetOf } from './targets/index.ts';
import { compareThreeWay } from './three-way.ts';

/** A cell of a row that was issued, in a column that was issued. */
export interface KnownCell {
  readonly sheet: string;
  readonly cell: RawCell;
  readonly row: IssuedRow;
  readonly title: string;
  readonly column: IssuedColumn;
  /** The place of the column among those that were issued. */
  readonly at: number;
  readonly range?: NumberRange | undefined;
}

/** What becomes of one cell of an issued row. Whatever concerns more than the cell is judged later. */
export function compareCell(known: KnownCell, context: ReturnContext): CellFate {
  const { cell, row, at, column } = known;
  const issued = row.values[at];
  if (isSameAsIssued(cell, issued)) return fateOf(known, 'unchanged', undefined, formulaNote(cell));
  if (column.role === 'fixed') return fateOf(known, 'rejected', 'fixed-column', formulaNote(cell));
  const meaning = understandCell(cell, { ...column, range: known.range }, context.issue.lists);
  if (meaning.kind === 'no-change') return fateOf(known, 'unchanged', 'no-change');
  if (meaning.kind === 'puzzle') {
    const { notes, nearest } = meaning;
    return fateOf(known, 'not-understood', meaning.why, { ...placeOf(known, context), notes, nearest });
  }
  return compareMeaning(known, meaning, context);
}

/** Where a value of a cell would go and what stands there today; nothing where there is no such place. */
function placeOf({ column, row }: KnownCell, { data, issue }: ReturnContext): Partial<CellFate> {
  const field = column.field ?? '';
  const [target, entity] = [targetOf(field), data.entities.get(row.id)];
  if (!target || !entity) return {};
  const today = target.read(entity.value, field, issue.language);
  return { field, today: shown(today === null ? null : comparable(today, column)) };
}

const formulaNote = ({ formula }: RawCell): Partial<CellFate> =>
  formula === undefined ? {} : { notes: [{ kind: 'formula', formula }] };

function compareMeaning(
  known: KnownCell,
  meaning: Extract<Meaning, { kind: 'value' | 'refused' }>,
  context: ReturnContext,
): CellFate {
  const { column, row, at } = known;
  const field = column.field ?? '';
  const target = targetOf(field);
  const entity = context.data.entities.get(row.id);
  const value = meaning.value === undefined ? undefined : comparable(meaning.value, column);
  const issued = issuedData(row.values[at], column, context.issue);
  if (!target) return fateOf(known, 'rejected', 'no-place', { notes: meaning.notes, proposed: value });
  if (!entity) return fateOf(known, 'rejected', 'row-gone', { notes: meaning.notes, proposed: value });
  const read = target.read(entity.value, field, context.issue.language);
  const today = read === null ? null : comparable(read, column);
  const more = { notes: meaning.notes, field, today: shown(today), proposed: value };
  if (value === undefined) return fateOf(known, 'rejected', meaning.kind === 'refused' ? meaning.why : undefined, more);
  const verdict = compareThreeWay({ issued, returned: value, today, ...history(known, field, context) });
  if (verdict.fate === 'unchanged') return fateOf(known, 'unchanged', verdict.why, { notes: meaning.notes });
  if (meaning.kind === 'refused') return fateOf(known, 'rejected', meaning.why, more);
  const rivals = verdict.fate === 'conflict' ? { rivals: [{ from: 'data', value: String(today) }] } : {};
  return fateOf(known, verdict.fate, verdict.why, { ...more, ...rivals });
}

/** What earlier returns have to do with a cell. */
function history({ row }: KnownCell, field: string, { taken, issue, knownAs, data }: ReturnContext) {
  const before = taken.get(takenKey(row.id, field));
  const entity = data.entities.get(row.id);
  const today = targetOf(field)?.read(entity?.value, field, issue.language);
  return {
    isOwn: before !== undefined && before.from === `${issue.scope.kind}:${issue.scope.id}` && before.value === today,
    isPast: before !== undefined && knownAs !== undefined && before.by.includes(knownAs),
  };
}

const shown = (value: DataValue | null): string | null => (value === null ? null : String(value));

/** The fate of a known cell with all that is known about it. Cells that nothing happens to carry no more than they need. */
function fateOf(
  { sheet, cell, row, title, column, at }: KnownCell,
  fate: Fate,
  why: Why | undefined,
  more: Partial<CellFate> = {},
): CellFate {
  const base = {
    sheet,
    address: cell.address,
    fate,
    row: row.id,
    column: column.key,
    returned: cell.text,
    issued: row.values[at]?.text ?? null,
  };
  if (fate === 'unchanged' && why === undefined && !more.notes?.length) return base;
  return { ...base, ...(why === undefined ? {} : { why }), title, heading: column.heading, ...more };
}
