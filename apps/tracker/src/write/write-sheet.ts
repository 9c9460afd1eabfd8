import type { ConditionalFormattingRule, Style, Workbook, Worksheet } from 'exceljs';
import type { TrackerTemplate } from '../template/tracker-template.ts';
import { columnLetters } from '../workbook/address.ts';
import { symbolFormat } from '../workbook/marks.ts';
import type { InputRule, Look, MarkedRange, PrintedSheet } from '../workbook/sheet-plan.ts';
import { pageSetUp } from './page-set-up.ts';
import { looksOf, PATTERN_ROW } from './pattern.ts';
import { argb, inkMark, solidMark } from './styles.ts';

type Styles = (look: Look) => Partial<Style>;

/** Writes one sheet of the plan into a workbook. */
export function writeSheet(book: Workbook, sheet: PrintedSheet, template: TrackerTemplate, styles: Styles): void {
  const target = book.addWorksheet(sheet.name, {
    state: STATES[sheet.visibility],
    properties: {
      defaultRowHeight: 15,
      dyDescent: 0,
      ...(sheet.tab ? { tabColor: { argb: argb(sheet.tab) } } : {}),
    },
    headerFooter: { oddHeader: sheet.header, oddFooter: sheet.footer },
    views: [viewOf(sheet)],
  });
  Object.assign(target.pageSetup, pageSetUp(sheet, template.page));
  target.columns = sheet.widths.map((width, at) => ({
    width: stated(width),
    hidden: sheet.hidden?.includes(at + 1) ?? false,
  }));
  if (sheet.table) addTable(target, sheet.table);
  writePattern(target, sheet, styles);
  for (const rule of sheet.rules) addRule(target, rule);
  addConditions(target, sheet, template);
  void target.protect('', ALLOWED);
}

/** The library leaves out a width that it takes for the usual one; Excel's usual one is another. */
const stated = (width: number) => (width === 9 ? 9.01 : width);

const STATES = { visible: 'visible', hidden: 'hidden', 'very-hidden': 'veryHidden' } as const;

/** Protected without a password, against slips of the hand; filtering and fitting rows and columns stay possible. */
const ALLOWED = {
  selectLockedCells: true,
  selectUnlockedCells: true,
  formatColumns: true,
  formatRows: true,
  sort: true,
  autoFilter: true,
};

function viewOf({ frozen }: PrintedSheet) {
  const isFrozen = frozen.columns > 0 || frozen.rows > 0;
  const activeCell = `${columnLetters(frozen.columns + 1)}${frozen.rows + 1}`;
  const view = { showGridLines: false, zoomScale: 100, activeCell };
  return isFrozen
    ? { ...view, state: 'frozen' as const, xSplit: frozen.columns, ySplit: frozen.rows }
    : { ...view, state: 'normal' as const };
}

/** The table begins with one row; how far it goes is mended when its rows are written. */
function addTable(target: Worksheet, table: NonNullable<PrintedSheet['table']>): void {
  target.addTable({
    name: table.name,
    ref: 'A1',
    headerRow: true,
    style: { theme: 'TableStyleLight1', showRowStripes: false },
    columns: table.headings.map((name) => ({ name, filterButton: true })),
    rows: [[]],
  });
}

/** One cell of each look: the cells themselves are written when the workbook is finished. */
function writePattern(target: Worksheet, sheet: PrintedSheet, styles: Styles): void {
  const row = target.getRow(PATTERN_ROW);
  looksOf(sheet).forEach((look, at) => {
    const cell = row.getCell(at + 1);
    cell.value = 'x';
    cell.style = styles(look);
  });
}

function addRule(target: Worksheet, { range, prompt, error, formulas, ...rule }: InputRule): void {
  // The library's types know single cells only; its model takes ranges, and one range stays one rule.
  const rules = target as unknown as { dataValidations: { add(range: string, rule: object): void } };
  rules.dataValidations.add(range, {
    ...rule,
    formulae: rule.type === 'date' ? formulas.map(dayOf) : formulas,
    allowBlank: true,
    showInputMessage: prompt.text !== '',
    promptTitle: prompt.title,
    prompt: prompt.text,
    showErrorMessage: true,
    errorStyle: 'stop',
    errorTitle: error.title,
    error: error.text,
  });
}

/** The library wants a moment and turns it back into the serial number, in UTC. */
const dayOf = (serial: string | number) => new Date((Number(serial) - 25_569) * 86_400_000);

/** Rules are numbered over all ranges of a sheet. */
function addConditions(target: Worksheet, { marked, bars = [] }: PrintedSheet, { colours }: TrackerTemplate): void {
  let priority = 0;
  for (const { range, min, max } of bars) {
    target.addConditionalFormatting({ ref: range, rules: [barRule(min, max, colours.bar, ++priority)] });
  }
  for (const { range, marks } of marked) {
    target.addConditionalFormatting({ ref: range, rules: marks.map((one) => markRule(one, ++priority)) });
  }
}

const markRule = ({ word, mark }: MarkedRange['marks'][number], priority: number): ConditionalFormattingRule => ({
  type: 'cellIs',
  operator: 'equal',
  priority,
  formulae: [`"${word.replaceAll('"', '""')}"`],
  style: { font: inkMark(mark.ink), fill: solidMark(mark.fill), numFmt: symbolFormat(mark) },
});

/** A bar of one colour between two numbers, with a border; a shade would vanish on paper. */
const barRule = (min: number, max: number, colour: string, priority: number): ConditionalFormattingRule =>
  ({
    type: 'dataBar',
    priority,
    gradient: false,
    border: true,
    minLength: 0,
    maxLength: 100,
    cfvo: [
      { type: 'num', value: min },
      { type: 'num', value: max },
    ],
    color: { argb: argb(colour) },
  }) as ConditionalFormattingRule;
