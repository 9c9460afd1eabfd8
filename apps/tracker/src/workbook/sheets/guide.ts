import { rowHeight } from '../../measure/row-height.ts';
import type { GuideBlock, GuideSheet } from '../../template/sheet-schema.ts';
import type { Words } from '../../template/words.ts';
import { textCell } from '../cell-value.ts';
import { type BookContext, say } from '../context.ts';
import { symbolFormat } from '../marks.ts';
import type { Look, RowPlan, SheetPlan } from '../sheet-plan.ts';

const SPACE = 9;

/** The instructions: for each part a heading, then labels at the left and words at the right. Nothing is merged. */
export function planGuide(sheet: GuideSheet, context: BookContext): SheetPlan {
  const blocks = sheet.blocks.map((block) => ({ block, lines: linesOf(block, context) }));
  const shown = blocks.filter(({ lines }) => lines.length > 0);
  return {
    key: sheet.key,
    name: sheet.name[context.language],
    visibility: sheet.visibility,
    tab: null,
    widths: sheet.widths,
    rows: [
      ...titleRows(context),
      ...shown.flatMap(({ block, lines }) => [
        spaceRow,
        sectionRow(say(context, block.heading), context),
        ...lines.map((line) => lineRow(line, sheet, context)),
      ]),
    ],
    frozen: { columns: 0, rows: 0 },
    table: null,
    rules: [],
    marked: [],
    pageBreaks: [],
    blocks: [],
    print: sheet.print,
  };
}

/** One line of the instructions. */
interface Line {
  readonly label: string | number;
  readonly words: string;
  readonly look: Look;
  /** Whether somebody has to complete the words before the workbook goes out. */
  readonly isOpen?: boolean;
}

const plain = (label: string | number, words: string): Line => ({ label, words, look: { name: 'label' } });

function linesOf(block: GuideBlock, context: BookContext): readonly Line[] {
  switch (block.kind) {
    case 'steps':
      return block.steps.map((words, at) => plain(at + 1, say(context, words)));
    case 'facts':
      return block.facts
        .map(({ label, text }) => ({
          ...plain(say(context, label), say(context, text)),
          isOpen: hasBlank(text, context),
        }))
        .filter(({ words }) => words !== '');
    case 'legend':
      return (['fixed', 'open'] as const).map((name) => ({
        label: say(context, block.labels[name]),
        words: say(context, block[name]),
        look: { name: `${name}Sample` as const },
      }));
    case 'states':
      return stateLines(context);
    case 'inputs':
      return inputLines(block.of, context);
    case 'sheets':
      return sheetLines(context);
  }
}

function stateLines(context: BookContext): readonly Line[] {
  const words = context.view.lists.find(({ key }) => key === 'states')?.values ?? [];
  return Object.entries(context.template.states).flatMap(([code, mark]) => {
    const label = words.find((value) => value.code === code)?.word;
    if (label === undefined) return [];
    const look = { name: 'label', mark, format: symbolFormat(mark) } as const;
    return [{ label, words: say(context, mark.meaning), look }];
  });
}

function inputLines(of: string, context: BookContext): readonly Line[] {
  const columns = context.tables.get(of)?.columns ?? [];
  return columns
    .filter(({ template }) => template.input)
    .map(({ template }) => ({
      label: template.heading[context.language],
      words: template.hint ? say(context, template.hint) : '',
      look: { name: 'inputHeading' },
    }));
}

/** The sheets that a reader finds, with what each is for. A table without rows has no sheet. */
function sheetLines(context: BookContext): readonly Line[] {
  return context.template.sheets
    .filter((sheet) => sheet.visibility === 'visible' && sheet.purpose !== undefined)
    .filter((sheet) => context.tables.has('of' in sheet ? sheet.of : sheet.key))
    .map(({ name, purpose }) => plain(name[context.language], purpose ? say(context, purpose) : ''));
}

/** The title, and below it the part of the plan that the workbook is about. */
function titleRows({ tokens, template, view }: BookContext): readonly RowPlan[] {
  const row = (text: string, name: 'title' | 'subtitle', grow: number): RowPlan => ({
    height: (template.font.size + grow) * 1.8,
    cells: [textCell(text, { name })],
  });
  return [
    row([tokens.plan, tokens.tracker].join(view.frame.language === 'ja' ? '　' : ' – '), 'title', 6),
    ...(view.scope.kind === 'plan' ? [] : [row(tokens.scope ?? '', 'subtitle', 3)]),
  ];
}

const spaceRow: RowPlan = { height: SPACE, cells: [] };

function sectionRow(text: string, { template }: BookContext): RowPlan {
  return {
    height: rowHeight([], template.font.size + 1),
    cells: [textCell(text, { name: 'section' }), { value: null, look: { name: 'section' } }],
  };
}

/** Whether words name something that the data does not say. */
const hasBlank = (words: Words, { blanks, language }: BookContext): boolean =>
  [...blanks].some((token) => words[language].includes(`{${token}}`));

function lineRow(
  { label, words, look, isOpen = false }: Line,
  { widths }: GuideSheet,
  { template }: BookContext,
): RowPlan {
  return {
    height: rowHeight(
      [
        { text: String(label), width: widths[0] },
        { text: words, width: widths[1] },
      ],
      template.font.size,
    ),
    cells: [
      typeof label === 'number' ? { value: label, look } : textCell(label, look),
      textCell(words, { name: isOpen ? 'openWords' : 'words' }),
    ],
  };
}
