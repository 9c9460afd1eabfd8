import type { TrackerTemplate } from '../template/tracker-template.ts';
import { columnLetters } from '../workbook/address.ts';
import type { BookPlan } from '../workbook/sheet-plan.ts';
import type { WrittenParts } from '../write/exceljs.ts';
import { looksOf, styleNumberOf } from '../write/pattern.ts';
import { completeSheet } from './mend-sheet.ts';
import { type FilledSheet, packBook } from './pack-book.ts';
import { sheetData } from './sheet-data.ts';

/** A written workbook made final: parts mended, cells filled in, packed. */
export function finishBook(
  written: WrittenParts,
  { sheets, properties }: BookPlan,
  { page }: TrackerTemplate,
): Uint8Array {
  const filled = sheets.map(
    (sheet): FilledSheet => ({
      range: `A1:${columnLetters(sheet.widths.length)}${sheet.rows.length}`,
      hasTable: sheet.table !== null,
      cells: (pattern, strings) => sheetData(sheet.rows, styleNumberOf(pattern, looksOf(sheet)), strings),
      complete: (xml) => completeSheet(xml, sheet, page),
    }),
  );
  return packBook(written, filled, properties.day);
}
