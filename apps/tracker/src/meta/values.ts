import { sha256 } from '@shinrai/build/thread';
import type { IssuedRow, IssuedValue } from './issued.ts';

/** A value as JSON: a text as it is, a number and a day as a short list with what a reader saw. */
export type WrittenValue = null | string | readonly [type: 'n' | 'd', number: number, text: string];

/** Whether a datum is a written value. By hand: a large workbook has hundreds of thousands. */
export function isWrittenValue(value: unknown): value is WrittenValue {
  if (value === null || typeof value === 'string') return true;
  if (!Array.isArray(value) || value.length !== 3) return false;
  const [type, number, text]: readonly unknown[] = value;
  return (type === 'n' || type === 'd') && Number.isFinite(number) && typeof text === 'string';
}

/** How a value is written. */
export function writeValue(value: IssuedValue): WrittenValue {
  if (value === null) return null;
  switch (value.type) {
    case 'text':
      return value.text;
    case 'number':
      return ['n', value.number, value.text];
    case 'date':
      return ['d', value.serial, value.text];
  }
}

/** The value that was written. */
export function readValue(written: WrittenValue): IssuedValue {
  if (written === null) return null;
  if (typeof written === 'string') return { type: 'text', text: written };
  const [type, number, text] = written;
  return type === 'n' ? { type: 'number', number, text } : { type: 'date', serial: number, text };
}

/** How many hexadecimal digits of a digest stand in a row: enough to find a slip, short enough for a column. */
const ROW_DIGITS = 16;

/** The digest of a row as it was issued: its sheet, its id and all its values. */
export function rowHash(sheet: string, id: string, values: readonly IssuedValue[]): string {
  return sha256(JSON.stringify([sheet, id, values.map(writeValue)])).slice(0, ROW_DIGITS);
}

/** A row of a sheet with its digest. */
export const issuedRow = (sheet: string, id: string, values: readonly IssuedValue[]): IssuedRow => ({
  id,
  values,
  hash: rowHash(sheet, id, values),
});
