import type { Answer, CellType } from '@shinrai/views';
import type { ColumnTemplate } from '../template/sheet-schema.ts';
import { columnRange } from './address.ts';
import { DATE_FORMAT, textCell } from './cell-value.ts';
import { type BookContext, type PlacedColumn, type PlacedTable, say } from './context.ts';
import { dateSerial } from './date-serial.ts';
import { columnWords, listName } from './lists.ts';
import type { CellPlan, InputRule } from './sheet-plan.ts';

type InputType = NonNullable<ColumnTemplate['type']>;

/** How open cells are formatted: what is typed into a text stays a text. */
const FORMATS: Readonly<Record<InputType, string>> = { text: '@', choice: '@', date: DATE_FORMAT, number: '#,##0.###' };

/** Days that can be meant; a typing error in the year is caught. */
const FIRST_DAY = '1990-01-01';
const LAST_DAY = '2099-12-31';
const LONGEST_INPUT = 2000;
const LARGEST_NUMBER = 1e15;

/** The cell of a column to fill in, with what was reported before. */
export function inputCell(column: PlacedColumn, answer: Answer, table: PlacedTable, context: BookContext): CellPlan {
  const { template } = column;
  const type = template.type ?? 'text';
  const look = { name: 'open', align: template.align, format: FORMATS[type] } as const;
  if (answer === null) return { value: null, look };
  if (type === 'choice') {
    const word = columnWords(template, table.sheet, context).find(({ code }) => code === answer)?.word;
    return { ...textCell(word ?? '', look), look };
  }
  const serial = type === 'date' ? dateSerial(String(answer)) : undefined;
  if (serial !== undefined) return { value: serial, look };
  return typeof answer === 'number' && type === 'number'
    ? { value: answer, look }
    : { ...textCell(String(answer), look), look };
}

/** An empty cell in a reserved row: open, whatever its column is elsewhere. */
export function reservedCell({ template, inView }: PlacedColumn, { view }: PlacedTable): CellPlan {
  const type = template.type ?? INPUT_TYPES[view.columns[inView]?.type ?? 'text'];
  return { value: null, look: { name: 'open', align: template.align, format: FORMATS[type] } };
}

/** What may be entered in a column; of columns that are made from the plan, in the reserved rows alone. */
export function inputRule(column: PlacedColumn, table: PlacedTable, context: BookContext): InputRule | null {
  const { template, number, inView } = column;
  const firstRow = template.input ? 2 : table.view.rows.length + 2;
  const type = template.type ?? INPUT_TYPES[table.view.columns[inView]?.type ?? 'text'];
  if (firstRow > table.lastRow || (type === 'choice' && !template.list)) return null;
  const heading = template.heading[context.language];
  const { title, text } = context.template.messages[template.max === undefined ? type : 'range'];
  const { maxLength = LONGEST_INPUT, min = 0, max = 0, hint } = template;
  return {
    range: columnRange(number, firstRow, table.lastRow),
    ...CHECKS[type](template),
    prompt: { title: heading, text: hint ? say(context, hint) : '' },
    error: {
      title: say(context, title),
      text: say(context, text, { heading, limit: String(maxLength), lowest: String(min), highest: String(max) }),
    },
  };
}

const INPUT_TYPES: Readonly<Record<CellType, InputType>> = {
  text: 'text',
  integer: 'number',
  decimal: 'number',
  date: 'date',
  choice: 'choice',
};

type Check = Pick<InputRule, 'type' | 'formulas' | 'operator'>;

const CHECKS: Readonly<Record<InputType, (column: ColumnTemplate) => Check>> = {
  choice: ({ list }) => ({ type: 'list', formulas: [listName(list ?? '')] }),
  date: () => ({
    type: 'date',
    operator: 'between',
    formulas: [dateSerial(FIRST_DAY) ?? 0, dateSerial(LAST_DAY) ?? 0],
  }),
  text: ({ maxLength = LONGEST_INPUT }) => ({
    type: 'textLength',
    operator: 'lessThanOrEqual',
    formulas: [maxLength],
  }),
  number: ({ min = -LARGEST_NUMBER, max = LARGEST_NUMBER }) => ({
    type: 'decimal',
    operator: 'between',
    formulas: [min, max],
  }),
};
