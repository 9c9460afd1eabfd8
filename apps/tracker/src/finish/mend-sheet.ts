import { columnLetters } from '../workbook/address.ts';
import type { SheetPlan } from '../workbook/sheet-plan.ts';

const LAST_ROW = 1_048_575;

/** What stands behind page breaks and ignored errors in a worksheet. @see ECMA-376 part 1, 18.3.1.99 (CT_Worksheet) */
const FOLLOWING = /<(drawing|legacyDrawing|picture|tableParts|extLst)\b|<\/worksheet>/;

/**
 * A worksheet with what exceljs cannot write: page breaks between columns, no warnings about texts of digits, headers
 * that keep their size when the sheet is fitted to the page.
 */
export function completeSheet(xml: string, sheet: SheetPlan): string {
  const addition = `${columnBreaks(sheet)}${ignoredErrors(sheet)}`;
  return xml
    .replace(FOLLOWING, (next) => addition + next)
    .replace(/<headerFooter(?=[ >])/, '<headerFooter scaleWithDoc="0"');
}

function columnBreaks({ pageBreaks }: SheetPlan): string {
  if (pageBreaks.length === 0) return '';
  const breaks = pageBreaks.map((column) => `<brk id="${column - 1}" max="${LAST_ROW}" man="1"/>`);
  return `<colBreaks count="${breaks.length}" manualBreakCount="${breaks.length}">${breaks.join('')}</colBreaks>`;
}

/** Excel marks texts such as "1-1" or "2024" as if they were mistakes. */
function ignoredErrors({ table, rows, widths }: SheetPlan): string {
  if (!table || rows.length < 2) return '';
  const range = `A2:${columnLetters(widths.length)}${rows.length}`;
  return `<ignoredErrors><ignoredError sqref="${range}" twoDigitTextYear="1" numberStoredAsText="1"/></ignoredErrors>`;
}
