import { columnLetters } from '../workbook/address.ts';
import type { CellPlan, RowPlan } from '../workbook/sheet-plan.ts';
import type { SharedStrings } from './shared-strings.ts';
import { escapeXml } from './xml.ts';

/** A row with looks of some kind. */
export interface FilledRow<Look> extends Omit<RowPlan, 'cells'> {
  readonly cells: readonly { readonly value: CellPlan['value']; readonly look: Look }[];
}

/**
 * The cells of a sheet as XML, row by row. The library that writes the rest of the workbook keeps an object for every
 * cell: thousands of rows would take a gigabyte.
 *
 * @see ECMA-376 part 1, 18.3.1.80 (sheetData)
 */
export function* sheetData<Look>(
  rows: Iterable<FilledRow<Look>>,
  style: (look: Look) => number,
  strings: SharedStrings,
): Generator<string> {
  const letters: string[] = [];
  const lettersOf = (at: number) => (letters[at] ??= columnLetters(at + 1));
  yield '<sheetData>';
  let number = 0;
  for (const row of rows) {
    number += 1;
    yield rowXml(row, number, lettersOf, style, strings);
  }
  yield '</sheetData>';
}

function rowXml<Look>(
  { height, grows = false, cells }: FilledRow<Look>,
  number: number,
  letters: (at: number) => string,
  style: (look: Look) => number,
  strings: SharedStrings,
): string {
  let xml = `<row r="${number}" ht="${height}"${grows ? '' : ' customHeight="1"'}>`;
  for (const [at, { value, look }] of cells.entries()) {
    xml += cellXml(`${letters(at)}${number}`, value, style(look), strings);
  }
  return `${xml}</row>`;
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
