import type { XlsxSheet } from '@shinrai/testing';

/** What a reader of a workbook sees on a sheet: its rows, without the columns of ids. Nothing of a hidden sheet. */
export function visibleRows({ state, cells }: XlsxSheet): readonly (readonly string[])[] {
  if (state !== 'visible') return [];
  const placed = Object.entries(cells).map(([address, { text }]) => ({ ...placeOf(address), text }));
  const idColumns = new Set(placed.filter(({ text }) => ID_HEADINGS.has(text)).map(({ column }) => column));
  const seen = placed.filter(({ column, text }) => text !== '' && !idColumns.has(column));
  return [...Map.groupBy(seen, ({ row }) => row).values()].map((row) => row.map(({ text }) => text));
}

/** Columns of ids are there for programs: rows that come back find home by them. */
const ID_HEADINGS = new Set(['ID', '行ID', 'Row ID', 'row_id', 'base_hash']);

function placeOf(address: string) {
  const [, column = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  return { column, row: Number(row) };
}
