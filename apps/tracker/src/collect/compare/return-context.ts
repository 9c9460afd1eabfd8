import type { Issue, IssuedColumn, IssuedValue } from '../../meta/issued.ts';
import type { PlanData } from '../plan-data.ts';
import type { DataValue } from '../understand/meaning.ts';
import { comparable } from '../understand/understand-cell.ts';
import type { BookWords } from './compare-book.ts';

/** What every cell of one returned workbook is compared with. */
export interface ReturnContext {
  readonly issue: Issue;
  readonly data: PlanData;
  /** The values that earlier returns put into the data, by entity and field; the latest counts. */
  readonly taken: ReadonlyMap<string, Taken>;
  /** The id under which this very file was taken over before. */
  readonly knownAs: string | undefined;
  /** The numbers that can stand in a column, by the keys of its sheet and of itself. */
  readonly rangeOf: BookWords['rangeOf'];
  /** Whether a row without its id, or a column whose heading was changed, was confirmed to be what it looks like. */
  readonly isConfirmed: (sheet: string, part: 'row' | 'column', name: string | number) => boolean;
}

/** A value that an earlier return put into the data. */
export interface Taken {
  readonly value: DataValue;
  /** Ids of returns that ever wrote there. */
  readonly by: readonly string[];
  /** The scope of the latest of them, as `kind:id`. */
  readonly from: string;
}

export const takenKey = (entity: string, field: string): string => `${entity} ${field}`;

/** The values that earlier returns put into the data. */
export function takenValues({ records }: PlanData): ReadonlyMap<string, Taken> {
  const taken = new Map<string, Taken>();
  for (const { id, from, taken: values } of records) {
    for (const { entity, field, value } of values) {
      const key = takenKey(entity, field);
      taken.set(key, { value, by: [...(taken.get(key)?.by ?? []), id], from: `${from.kind}:${from.id}` });
    }
  }
  return taken;
}

/** An issued value as data: the code of a word, the form of a date; null for an empty cell. */
export function issuedData(value: IssuedValue | undefined, column: IssuedColumn, { lists }: Issue): DataValue | null {
  if (!value) return null;
  if (column.type === 'choice') {
    const values = lists.find(({ key }) => key === column.list)?.values ?? [];
    return values.find(({ word }) => word === value.text)?.code ?? value.text;
  }
  return value.type === 'number' ? value.number : comparable(value.text, column);
}
