import type { Cell, Column, Row } from '@shinrai/views';

/** A table as far as it is written: its columns, and its rows without what they are about. */
interface Table {
  readonly columns: readonly Column[];
  readonly rows: readonly Pick<Row, 'cells'>[];
}

/**
 * A table as CSV (RFC 4180) for people and programs: UTF-8 with its mark, so that Excel reads Japanese; dates and numbers
 * as values, all else in the words of the documents, so that what is not stated says so.
 */
export function sheetToCsv({ columns, rows }: Table): string {
  const lines = [
    columns.map(({ key }) => key),
    ...rows.map(({ cells }) => columns.map((column, index) => fieldOf(column, cells[index]))),
  ];
  return `\uFEFF${lines.map((fields) => fields.map(quote).join(',')).join('\r\n')}\r\n`;
}

function fieldOf({ type }: Column, cell: Cell | undefined): string {
  if (!cell) return '';
  return type === 'text' || type === 'choice' || cell.value === null ? cell.text : String(cell.value);
}

/** A field in quotes where it needs them. What a spreadsheet would take for a formula is kept a text by a space. */
function quote(field: string): string {
  const text = /^[=+\-@\t\r＝＋－＠]/.test(field) && !/^[+-]?[\d.]+$/.test(field) ? ` ${field}` : field;
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
