import { columnLetters } from '../workbook/address.ts';
import type { CellPlan, RowPlan, SheetPlan } from '../workbook/sheet-plan.ts';
import type { SharedStrings } from './shared-strings.ts';
import { escapeXml } from './xml.ts';

/** The number of the style that a look has in the workbook. */
export type StyleNumber = (look: CellPlan['look']) => number;

/**
 * The cells of a sheet as XML. The library that writes the rest of the workbook keeps an object for every cell: thousands
 * of rows would take a gigabyte.
 *
 * @see ECMA-376 part 1, 18.3.1.80 (sheetData)
 */
export function sheetData({ rows }: SheetPlan, style: StyleNumber, strings: SharedStrings): string {
  const letters: string[] = [];
  const lettersOf = (at: number) => (letters[at] ??= columnLetters(at + 1));
  return `<sheetData>${rows.map((row, at) => rowXml(row, at + 1, lettersOf, style, strings)).join('')}</sheetData>`;
}

function rowXml(
  { height, grows = false, cells }: RowPlan,
  number: number,
  letters: (at: number) => string,
  style: StyleNumber,
  strings: SharedStrings,
): string {
  const xml = cells.map(({ value, look }, at) => cellXml(`${letters(at)}${number}`, value, style(look), strings));
  return `<row r="${number}" ht="${height}"${grows ? '' : ' customHeight="1"'}>${xml.join('')}</row>`;
}

function cellXml(address: string, value: CellPlan['value'], style: number, strings: SharedStrings): string {
  const head = `<c r="${address}" s="${style}"`;
  if (value === null) return `${head}/>`;
  if (typeof value === 'number') return `${head}><v>${value}</v></c>`;
  if (typeof value === 'string') return `${head} t="s"><v>${strings.numberOf(value)}</v></c>`;
  const { formula, result } = value;
  const [type, shown] = typeof result === 'string' ? [' t="str"', escapeXml(result)] : ['', String(result)];
  return `${head}${type}><f>${escapeXml(formula)}</f><v>${shown}</v></c>`;
}
