import type { CellFate } from '../change-set.ts';
import type { ComparedTable } from './compare-table.ts';

/** A sheet of a workbook with what became of its table. */
export interface ComparedSheet {
  readonly name: string;
  readonly result: ComparedTable;
}

/**
 * Judges a sheet together with the copies that somebody made of it. Whatever one of them says and another does not is left
 * open: nobody can know which of them was meant. The sheet comes first in the result, then its copies.
 */
export function compareCopies(sheet: ComparedSheet, copies: readonly ComparedSheet[]): readonly ComparedTable[] {
  const all = [sheet, ...copies];
  const said = all.map(({ name, result }) => ({ name, cells: byPlace(result.cells) }));
  return all.map((one, at) =>
    judged(
      one,
      said.filter((_, other) => other !== at),
      at > 0,
    ),
  );
}

interface Said {
  readonly name: string;
  readonly cells: ReadonlyMap<string, CellFate>;
}

const placeOf = ({ row, column }: CellFate): string => `${row} ${column}`;

const byPlace = (cells: readonly CellFate[]): ReadonlyMap<string, CellFate> =>
  new Map(
    cells.filter(({ row, column }) => row !== undefined && column !== undefined).map((cell) => [placeOf(cell), cell]),
  );

function judged({ result }: ComparedSheet, others: readonly Said[], isCopy: boolean): ComparedTable {
  const cells = result.cells.map((cell) => judgedCell(cell, others, isCopy));
  const taken = new Set(cells.filter(({ fate }) => fate === 'accepted').map(({ address }) => address));
  return {
    ...result,
    cells,
    changes: result.changes.filter(({ address }) => taken.has(address)),
    questions: isCopy ? [] : result.questions,
    proposals: isCopy ? result.proposals.map((one) => ({ ...one, id: `${one.id}:${one.sheet}` })) : result.proposals,
  };
}

/** What a copy says once more is one of the two; what it alone says, or another says otherwise, is a conflict. */
function judgedCell(cell: CellFate, others: readonly Said[], isCopy: boolean): CellFate {
  if (cell.fate !== 'accepted') return cell;
  const place = placeOf(cell);
  const rivals = others.flatMap(({ name, cells }) => {
    const other = cells.get(place);
    const isSilent = other === undefined || other.fate === 'unchanged';
    if (isSilent ? !isCopy : other.returned === cell.returned) return [];
    return [{ from: name, value: other?.returned ?? '' }];
  });
  if (rivals.length > 0) return { ...cell, fate: 'conflict', why: 'rows-differ', rivals };
  return isCopy ? { ...cell, fate: 'extra', why: 'copied-row' } : cell;
}
