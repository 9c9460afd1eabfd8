import type { PageTemplate } from '../template/tracker-template.ts';
import { columnLetters } from '../workbook/address.ts';
import type { SheetPlan } from '../workbook/sheet-plan.ts';
import { rowBreaks } from '../write/page-set-up.ts';

const LAST_ROW = 1_048_575;
const LAST_COLUMN = 16_383;

/** What page breaks and ignored errors stand behind in a worksheet. @see ECMA-376 part 1, 18.3.1.99 (CT_Worksheet) */
const PRECEDING = /<headerFooter\b.*?<\/headerFooter>|<pageSetup\b[^>]*\/>(?!.*<headerFooter\b)/s;

/**
 * A worksheet with what exceljs cannot write: page breaks between columns, no warnings about texts of digits, headers
 * that keep their size when the sheet is fitted to the page.
 */
export function completeSheet(xml: string, sheet: SheetPlan, page: PageTemplate): string {
  const addition = `${breaks('row', rowBreaks(sheet, page))}${breaks('col', sheet.pageBreaks)}${ignoredErrors(sheet)}`;
  return numberRules(xml)
    .replace(PRECEDING, (before) => before + addition)
    .replace(/<headerFooter(?=[ >])/, '<headerFooter scaleWithDoc="0"');
}

const RULE_ID = /(<x14:id>|<x14:cfRule[^>]* id=")(\{[0-9A-F-]{36}\})/g;

/** The library ties the two halves of a data bar by random numbers; here by the first, the second and so on. */
function numberRules(xml: string): string {
  const ids = new Map<string, string>();
  return xml.replace(RULE_ID, (_, before: string, id: string) => {
    const number = ids.get(id) ?? `{00000000-0000-0000-0000-${String(ids.size + 1).padStart(12, '0')}}`;
    ids.set(id, number);
    return before + number;
  });
}

/** Page breaks before rows or columns, counted from 1; a break is stored as what stands before it. */
function breaks(kind: 'row' | 'col', before: readonly number[]): string {
  if (before.length === 0) return '';
  const max = kind === 'row' ? LAST_COLUMN : LAST_ROW;
  const list = before.map((first) => `<brk id="${first - 1}" max="${max}" man="1"/>`);
  return `<${kind}Breaks count="${list.length}" manualBreakCount="${list.length}">${list.join('')}</${kind}Breaks>`;
}

/** Excel marks texts such as "1-1" or "2024" as if they were mistakes. */
function ignoredErrors({ table, rows, widths }: SheetPlan): string {
  if (!table || rows.length < 2) return '';
  const range = `A2:${columnLetters(widths.length)}${rows.length}`;
  return `<ignoredErrors><ignoredError sqref="${range}" twoDigitTextYear="1" numberStoredAsText="1"/></ignoredErrors>`;
}
