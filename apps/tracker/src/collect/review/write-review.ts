import type { Language } from '@shinrai/core';
import type { Style, Worksheet } from 'exceljs';
import { type FilledSheet, packBook } from '../../finish/pack-book.ts';
import { type FilledRow, sheetData } from '../../finish/sheet-data.ts';
import { rowHeight } from '../../measure/row-height.ts';
import { columnLetters } from '../../workbook/address.ts';
import { bandText } from '../../workbook/bands.ts';
import { cellText } from '../../workbook/cell-text.ts';
import { Workbook, writeParts } from '../../write/exceljs.ts';
import { PATTERN_ROW, styleNumbers } from '../../write/pattern.ts';
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
  /** How the workbook is to be handled; printed on every page. */
  readonly marking: string;
}

/** The paper on which all columns of a review can be read. */
const A3 = 8 as never;
const FONT = { name: 'BIZ UDPGothic', family: 3, charset: 128, size: 10 } as const;
const SMALL = `&"${FONT.name},Regular"&8 `;
/** Em that a marking may take of a header; Excel refuses those that are too long. */
const WIDEST_MARKING = 60;
const LINE = { style: 'thin', color: { argb: 'FFB9C0C9' } } as const;
const BORDER = { top: LINE, left: LINE, bottom: LINE, right: LINE };
const fill = (argb: string) => ({ type: 'pattern', pattern: 'solid', fgColor: { argb } }) as const;

/**
 * A workbook in which somebody decides what becomes of each value: old, returned, proposed, decision, reason. Accepted
 * values stand there as decided, so that only what is otherwise needs a hand. Equal changes give equal bytes.
 */
export async function writeReview({ set, language, paths, marking }: ReviewRequest): Promise<Uint8Array> {
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
  const tables = reviewTables(set, language, paths);
  for (const table of tables) {
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
      headerFooter: {
        oddHeader: `&L${SMALL}${table.name}&C${SMALL}${bandText(marking, WIDEST_MARKING)}&R${SMALL}${set.date}`,
        oddFooter: `&C${SMALL}&P / &N`,
      },
    });
    writeTable(sheet, table, language);
  }
  return packBook(await writeParts(book), tables.map(filledSheet), set.date);
}

const PLAIN = { numFmt: '@', border: BORDER, alignment: { vertical: 'top', wrapText: true } } as const;

/** The looks of cells, in the order in which the library is shown them. */
const LOOKS = {
  head: { ...PLAIN, font: { ...FONT, bold: true, color: { argb: 'FFFFFFFF' } }, fill: fill('FF1D3A5F') },
  inputHead: { ...PLAIN, font: { ...FONT, bold: true, color: { argb: 'FFFFFFFF' } }, fill: fill('FF7A4B00') },
  cell: { ...PLAIN, font: FONT },
  input: { ...PLAIN, font: FONT, fill: fill('FFFFF8DC') },
} satisfies Readonly<Record<string, Partial<Style>>>;
type Look = keyof typeof LOOKS;
const LOOK_NAMES = Object.keys(LOOKS) as readonly Look[];

/** Everything of a sheet but its cells; of those, one of each look. */
function writeTable(sheet: Worksheet, { columns, rows }: ReviewTable, language: Language): void {
  sheet.columns = columns.map(({ width, isHidden }) => ({ width, hidden: isHidden ?? false }));
  for (const [at, look] of LOOK_NAMES.entries()) {
    const cell = sheet.getRow(PATTERN_ROW).getCell(at + 1);
    cell.value = 'x';
    cell.style = LOOKS[look];
  }
  const last = lastRow(rows);
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: last, column: columns.length } };
  const decisions = columns.findIndex(({ hasDecisions }) => hasDecisions);
  if (decisions >= 0)
    addDecisions(sheet, `${columnLetters(decisions + 1)}2:${columnLetters(decisions + 1)}${last}`, language);
}

const lastRow = (rows: ReviewTable['rows']): number => Math.max(rows.length + 1, 2);

function filledSheet({ columns, rows }: ReviewTable): FilledSheet {
  return {
    range: `A1:${columnLetters(columns.length)}${lastRow(rows)}`,
    hasTable: false,
    cells: (pattern, strings) => {
      const numbers = styleNumbers(pattern, LOOK_NAMES.length);
      return sheetData(filledRows(columns, rows), (look) => numbers[LOOK_NAMES.indexOf(look)] ?? 0, strings);
    },
    complete: (xml) => xml,
  };
}

/** The headings, then one row after another. */
function* filledRows(columns: ReviewTable['columns'], rows: ReviewTable['rows']): Generator<FilledRow<Look>> {
  yield {
    height: rowHeight(
      columns.map(({ head, width }) => ({ text: head, width })),
      FONT.size,
    ),
    cells: columns.map(({ head, isInput }) => ({ value: cellText(head), look: isInput ? 'inputHead' : 'head' })),
  };
  for (const row of rows) {
    yield {
      height: rowHeight(
        columns.map(({ width, isHidden }, at) => ({ text: isHidden ? '' : (row[at] ?? ''), width })),
        FONT.size,
      ),
      cells: columns.map(({ isInput = false }, at) => filledCell(row[at] ?? '', isInput)),
    };
  }
}

const filledCell = (text: string, isInput: boolean): FilledRow<Look>['cells'][number] => ({
  value: text === '' ? null : cellText(text),
  look: isInput ? 'input' : 'cell',
});

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
