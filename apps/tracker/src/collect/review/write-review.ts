import type { Language } from '@shinrai/core';
import { finishPackage } from '@shinrai/ooxml';
import type { Style, Worksheet } from 'exceljs';
import { mendFonts } from '../../finish/mend-styles.ts';
import { rowHeight } from '../../measure/row-height.ts';
import { columnLetters } from '../../workbook/address.ts';
import { cellText } from '../../workbook/cell-text.ts';
import { Workbook } from '../../write/exceljs.ts';
import type { ChangeSet } from '../change-set.ts';
import { REPORT_WORDS } from '../report/words.ts';
import { DECISIONS } from './review-columns.ts';
import { type ReviewTable, reviewTables } from './review-tables.ts';

/** What a review workbook is made from. */
export interface ReviewRequest {
  readonly set: ChangeSet;
  readonly language: Language;
  /** Where each file can be found again, by its digest; relative to the review. */
  readonly paths: ReadonlyMap<string, string>;
}

/** The paper on which all columns of a review can be read. */
const A3 = 8 as never;
const FONT = { name: 'BIZ UDPGothic', family: 3, charset: 128, size: 10 } as const;
const LINE = { style: 'thin', color: { argb: 'FFB9C0C9' } } as const;
const BORDER = { top: LINE, left: LINE, bottom: LINE, right: LINE };
const fill = (argb: string) => ({ type: 'pattern', pattern: 'solid', fgColor: { argb } }) as const;

/**
 * A workbook in which somebody decides what becomes of each value: old, returned, proposed, decision, reason. Accepted
 * values stand there as decided, so that only what is otherwise needs a hand. Equal changes give equal bytes.
 */
export async function writeReview({ set, language, paths }: ReviewRequest): Promise<Uint8Array> {
  const book = new Workbook();
  const day = new Date(`${set.date}T00:00:00Z`);
  Object.assign(book, {
    creator: 'shinrai',
    lastModifiedBy: 'shinrai',
    created: day,
    modified: day,
    title: REPORT_WORDS.review[language],
  });
  book.views = [{ x: 0, y: 0, width: 28_800, height: 16_200, firstSheet: 0, activeTab: 0, visibility: 'visible' }];
  for (const table of reviewTables(set, language, paths)) {
    const sheet = book.addWorksheet(table.name, {
      state: table.isHidden ? 'veryHidden' : 'visible',
      views: [{ state: 'frozen', xSplit: table.frozen ?? 0, ySplit: 1, showGridLines: false }],
      pageSetup: {
        paperSize: A3,
        orientation: 'landscape',
        fitToPage: true,
        fitToWidth: 1,
        fitToHeight: 0,
        printTitlesRow: '1:1',
      },
    });
    writeTable(sheet, table, language);
  }
  const bytes = new Uint8Array(await book.xlsx.writeBuffer({ zip: { compression: 'STORE' } } as never));
  return finishPackage(bytes, { date: `${set.date}T00:00:00Z`, parts: { 'xl/styles.xml': mendFonts } });
}

const PLAIN = { numFmt: '@', border: BORDER, alignment: { vertical: 'top', wrapText: true } } as const;

/** The looks of cells. Each is one object, by which the library finds it again at once. */
const LOOKS: Readonly<Record<'head' | 'inputHead' | 'cell' | 'input', Partial<Style>>> = {
  head: { ...PLAIN, font: { ...FONT, bold: true, color: { argb: 'FFFFFFFF' } }, fill: fill('FF1D3A5F') },
  inputHead: { ...PLAIN, font: { ...FONT, bold: true, color: { argb: 'FFFFFFFF' } }, fill: fill('FF7A4B00') },
  cell: { ...PLAIN, font: FONT },
  input: { ...PLAIN, font: FONT, fill: fill('FFFFF8DC') },
};

function writeTable(sheet: Worksheet, { columns, rows }: ReviewTable, language: Language): void {
  sheet.columns = columns.map(({ width, isHidden }) => ({ width, hidden: isHidden ?? false }));
  const heads = columns.map(({ head, isInput }) => ({ text: head, look: isInput ? LOOKS.inputHead : LOOKS.head }));
  writeRow(sheet, 1, heads);
  for (const [at, row] of rows.entries()) {
    sheet.getRow(at + 2).height = rowHeight(
      columns.map(({ width, isHidden }, column) => ({ text: isHidden ? '' : (row[column] ?? ''), width })),
      FONT.size,
    );
    const cells = columns.map(({ isInput }, column) => ({
      text: row[column] ?? '',
      look: isInput ? LOOKS.input : LOOKS.cell,
    }));
    writeRow(sheet, at + 2, cells);
  }
  const last = Math.max(rows.length + 1, 2);
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: last, column: columns.length } };
  const decisions = columns.findIndex(({ hasDecisions }) => hasDecisions);
  if (decisions >= 0)
    addDecisions(sheet, `${columnLetters(decisions + 1)}2:${columnLetters(decisions + 1)}${last}`, language);
}

function writeRow(
  sheet: Worksheet,
  number: number,
  cells: readonly { readonly text: string; readonly look: Partial<Style> }[],
): void {
  const row = sheet.getRow(number);
  for (const [at, { text, look }] of cells.entries()) {
    // An empty cell that nobody fills in is none: of thousands of rows most cells are.
    if (text === '' && look !== LOOKS.input) continue;
    const cell = row.getCell(at + 1);
    cell.value = text === '' ? null : cellText(text);
    cell.style = look;
  }
}

function addDecisions(sheet: Worksheet, range: string, language: Language): void {
  const words = DECISIONS.map((decision) => REPORT_WORDS[decision][language]);
  const guide = REPORT_WORDS.guide[language];
  const rules = sheet as unknown as { dataValidations: { add(range: string, rule: object): void } };
  rules.dataValidations.add(range, {
    type: 'list',
    formulae: [`"${words.join(',')}"`],
    allowBlank: true,
    showInputMessage: true,
    promptTitle: REPORT_WORDS.decision[language],
    prompt: guide.slice(0, 250),
    showErrorMessage: true,
    errorTitle: REPORT_WORDS.decision[language],
    error: words.join(' / '),
  });
}
