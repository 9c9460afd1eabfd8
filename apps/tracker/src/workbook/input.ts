import type { ColumnTemplate } from '../template/sheet-schema.ts';
import { columnRange } from './address.ts';
import { DATE_FORMAT } from './cell-value.ts';
import { type BookContext, type PlacedColumn, type PlacedTable, say } from './context.ts';
import { dateSerial } from './date-serial.ts';
import { listName } from './lists.ts';
import type { CellPlan, InputRule } from './sheet-plan.ts';

type InputType = NonNullable<ColumnTemplate['type']>;

/** How open cells are formatted: what is typed into a text stays a text. */
const FORMATS: Readonly<Record<InputType, string>> = { text: '@', choice: '@', date: DATE_FORMAT, number: '#,##0.###' };

/** Days that can be meant; a typing error in the year is caught. */
const FIRST_DAY = '1990-01-01';
const LAST_DAY = '2099-12-31';
const LONGEST_INPUT = 2000;

/** An empty cell of a column to fill in. */
export function inputCell({ type = 'text', align }: ColumnTemplate): CellPlan {
  return { value: null, look: { name: 'open', align, format: FORMATS[type] } };
}

/** What may be entered in a column; none for columns that are made from the plan. */
export function inputRule(
  { template, number }: PlacedColumn,
  table: PlacedTable,
  context: BookContext,
): InputRule | null {
  const { input, type, hint } = template;
  if (!input || type === undefined) return null;
  const heading = template.heading[context.language];
  const limit = template.maxLength ?? LONGEST_INPUT;
  const { title, text } = context.template.messages[type];
  return {
    range: columnRange(number, 2, table.lastRow),
    ...CHECKS[type](template, limit),
    prompt: { title: heading, text: hint ? say(context, hint) : '' },
    error: { title: say(context, title), text: say(context, text, { heading, limit: String(limit) }) },
  };
}

type Check = Pick<InputRule, 'type' | 'formulas' | 'operator'>;

const CHECKS: Readonly<Record<InputType, (column: ColumnTemplate, limit: number) => Check>> = {
  choice: ({ list }) => ({ type: 'list', formulas: [listName(list ?? '')] }),
  date: () => ({
    type: 'date',
    operator: 'between',
    formulas: [dateSerial(FIRST_DAY) ?? 0, dateSerial(LAST_DAY) ?? 0],
  }),
  text: (_, limit) => ({ type: 'textLength', operator: 'lessThanOrEqual', formulas: [limit] }),
  number: () => ({ type: 'decimal', operator: 'between', formulas: [-1e15, 1e15] }),
};
