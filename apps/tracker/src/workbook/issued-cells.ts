import type { ColumnType, IssuedColumn, IssuedValue } from '../meta/issued.ts';
import { fieldOf } from '../sheet-requests.ts';
import { writtenText } from './cell-text.ts';
import type { PlacedColumn, PlacedTable } from './context.ts';
import { isoDay } from './date-serial.ts';
import type { CellPlan } from './sheet-plan.ts';

/** What is remembered of a planned cell: the very value that is written. */
export function issuedValue({ value, look }: CellPlan): IssuedValue {
  if (value === null || value === '' || typeof value === 'object') return null;
  if (typeof value === 'string') return { type: 'text', text: writtenText(value) };
  if (look.format?.startsWith('yyyy')) return { type: 'date', serial: value, text: isoDay(value) };
  return { type: 'number', number: value, text: String(value) };
}

/** What is remembered of a column. */
export function issuedColumn({ template, inView }: PlacedColumn, { view }: PlacedTable, heading: string): IssuedColumn {
  const { key, input, type, list = null, maxLength = null } = template;
  const source = view.columns[inView];
  const role = input ? 'input' : 'fixed';
  return {
    key,
    heading,
    role,
    type: input ? (type ?? 'text') : TYPES[source?.type ?? 'text'],
    field: input && template.field !== 'none' ? fieldOf(template) : null,
    list: input ? list : (source?.list ?? null),
    maxLength,
  };
}

const TYPES: Readonly<Record<PlacedTable['view']['columns'][number]['type'], ColumnType>> = {
  text: 'text',
  integer: 'number',
  decimal: 'number',
  date: 'date',
  choice: 'choice',
};
