import { finishPackage } from '@shinrai/ooxml';
import type { TrackerTemplate } from '../template/tracker-template.ts';
import type { BookPlan } from '../workbook/sheet-plan.ts';
import { completeSheet } from './mend-sheet.ts';
import { mendFonts } from './mend-styles.ts';

/** A written workbook made final: parts mended, dates set, packed so that equal content gives equal bytes. */
export function finishBook(bytes: Uint8Array, plan: BookPlan, { page }: TrackerTemplate): Uint8Array {
  return finishPackage(bytes, {
    date: `${plan.properties.day}T00:00:00Z`,
    parts: {
      'xl/styles.xml': mendFonts,
      ...Object.fromEntries(
        plan.sheets.map((sheet, at) => [
          `xl/worksheets/sheet${at + 1}.xml`,
          (xml: string) => completeSheet(xml, sheet, page),
        ]),
      ),
    },
  });
}
