import type { Cell, CellType } from '@shinrai/views';
import type { ColumnTemplate } from '../template/sheet-schema.ts';
import { cellText, looksLikeFormula } from './cell-text.ts';
import { dateSerial } from './date-serial.ts';
import type { CellPlan, Look } from './sheet-plan.ts';

/** ISO 8601, the same in every country. */
export const DATE_FORMAT = 'yyyy-mm-dd';

/** The cell of a column that is made from the plan: numbers as numbers, days as days, all else as text. */
export function fixedCell(cell: Cell, type: CellType, align: ColumnTemplate['align']): CellPlan {
  const look: Look = { name: 'fixed', align, ...(cell.changed && { isChanged: true }) };
  switch (type) {
    case 'integer':
    case 'decimal':
      return typeof cell.value === 'number' ? numberCell(cell.value, look) : textCell(cell.text, look);
    case 'date':
      return dateCell(cell.value, look);
    case 'choice':
      return textCell(String(cell.value ?? ''), look);
    case 'text':
      return textCell(cell.text, look);
  }
}

/** A cell with words. What looks like a formula is given the format of a text, so that it stays one when edited. */
export function textCell(words: string, look: Look): CellPlan {
  const text = cellText(words);
  return { value: text === '' ? null : text, look: looksLikeFormula(text) ? { ...look, format: '@' } : look };
}

function numberCell(value: number, look: Look): CellPlan {
  return { value, look: { ...look, format: Number.isInteger(value) ? '#,##0' : '#,##0.##########' } };
}

function dateCell(value: Cell['value'], look: Look): CellPlan {
  if (typeof value !== 'string') return { value: null, look };
  const serial = dateSerial(value);
  return serial === undefined ? textCell(value, look) : { value: serial, look: { ...look, format: DATE_FORMAT } };
}
