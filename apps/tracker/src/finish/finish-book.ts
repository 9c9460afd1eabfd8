import { finishPackage, type Mend } from '@shinrai/ooxml';
import type { TrackerTemplate } from '../template/tracker-template.ts';
import { columnLetters } from '../workbook/address.ts';
import type { BookPlan, PrintedSheet } from '../workbook/sheet-plan.ts';
import { lookKey, looksOf, styleNumbers } from '../write/pattern.ts';
import { completeSheet } from './mend-sheet.ts';
import { mendFonts } from './mend-styles.ts';
import { createSharedStrings, type SharedStrings } from './shared-strings.ts';
import { sheetData } from './sheet-data.ts';

/** A written workbook made final: cells filled in, parts mended, dates set, packed so that equal content gives equal bytes. */
export function finishBook(bytes: Uint8Array, plan: BookPlan, { page }: TrackerTemplate): Uint8Array {
  const strings = createSharedStrings();
  const tables = plan.sheets.filter(({ table }) => table !== null);
  const parts: readonly (readonly [string, Mend])[] = [
    ['xl/styles.xml', mendFonts],
    ...plan.sheets.map((sheet, at): [string, Mend] => [
      `xl/worksheets/sheet${at + 1}.xml`,
      (xml) => completeSheet(withCells(xml, sheet, strings), sheet, page),
    ]),
    ...tables.map((sheet, at): [string, Mend] => [`xl/tables/table${at + 1}.xml`, (xml) => withRange(xml, sheet)]),
    ['xl/sharedStrings.xml', () => strings.toXml()],
  ];
  return finishPackage(bytes, { date: `${plan.properties.day}T00:00:00Z`, parts });
}

/** A sheet with its cells in place of the pattern that the library wrote. */
function withCells(xml: string, sheet: PrintedSheet, strings: SharedStrings): string {
  const numbers = styleNumbers(xml, looksOf(sheet));
  const data = sheetData(sheet, (look) => numbers.get(lookKey(look)) ?? 0, strings);
  return xml
    .replace(/<dimension ref="[^"]*"\/>/, () => `<dimension ref="${rangeOf(sheet)}"/>`)
    .replace(/<sheetData>.*<\/sheetData>|<sheetData\/>/s, () => data);
}

/** A table over all its rows. */
const withRange = (xml: string, sheet: PrintedSheet): string =>
  xml.replace(/ ref="A1:[A-Z]+\d+"/g, () => ` ref="${rangeOf(sheet)}"`);

const rangeOf = ({ rows, widths }: PrintedSheet): string => `A1:${columnLetters(widths.length)}${rows.length}`;
