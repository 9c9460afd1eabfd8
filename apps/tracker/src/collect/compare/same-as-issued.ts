import type { IssuedValue } from '../../meta/issued.ts';
import type { RawCell } from '../raw/raw-book.ts';
import { tidyText } from '../understand/understand-cell.ts';

/** Whether a cell still holds what was issued, as far as programs keep values when they save. */
export function isSameAsIssued(cell: RawCell, issued: IssuedValue | undefined): boolean {
  if (!issued || cell.struck !== undefined) return false;
  if (issued.type === 'text') {
    return cell.type === 'text' && (cell.text === issued.text || tidyText(cell.text) === tidyText(issued.text));
  }
  if (cell.number === undefined) return cell.text.trim() === issued.text;
  const number = issued.type === 'number' ? issued.number : issued.serial;
  return Math.abs(cell.number - number) <= Math.abs(number) * 1e-12;
}
