import { SHEET_COLUMNS, type SheetKey } from '@shinrai/views';
import { z } from 'zod';
import { sheetNameSchema, wordsSchema } from './words.ts';

const key = z
  .string()
  .regex(/^[a-z][a-zA-Z0-9]*$/, { error: 'a key: letters and digits, beginning with a small letter' });
const width = z.number().min(3).max(150);

/** Longest text that Excel shows beside a cell, and in the title of that note. */
const HINT_LIMIT = 255;
const HINT_TITLE_LIMIT = 32;

const short = (limit: number) => {
  const text = z
    .string()
    .min(1)
    .max(limit)
    .regex(/^\P{Cc}*$/u, { error: 'one line, without tabs and other control characters' });
  return z.strictObject({ ja: text, en: text });
};

/** A column: from the plan's view by its key, or open for input. */
export const columnSchema = z.strictObject({
  key,
  heading: short(HINT_TITLE_LIMIT),
  width,
  align: z.enum(['left', 'centre', 'right']).default('left'),
  newPage: z.boolean().default(false),
  input: z.boolean().default(false),
  type: z.enum(['text', 'choice', 'date', 'number']).optional(),
  list: z.string().optional(),
  field: z
    .string()
    .regex(/^[a-z][a-zA-Z]*(\.[a-z][a-zA-Z0-9]*)*$/, { error: 'a field of the row such as state.value, or none' })
    .optional()
    .describe('Where the answer stands in the data; reported.<key> unless said, "none" for what stays in the workbook'),
  maxLength: z.number().int().min(1).max(2000).optional(),
  min: z.number().optional(),
  max: z.number().optional(),
  bar: z.boolean().optional().describe('Show the number as a bar between "min" and "max"'),
  hint: short(HINT_LIMIT).optional(),
});
export type ColumnTemplate = z.infer<typeof columnSchema>;

/** How a sheet is printed: landscape and fitted to the width of a page, unless it says otherwise. */
const printSchema = z.strictObject({
  orientation: z.enum(['landscape', 'portrait']).default('landscape'),
  paper: z.enum(['A4', 'A3']).optional().describe('The paper of the whole workbook unless said'),
  pagesTall: z
    .number()
    .int()
    .min(1)
    .max(20)
    .optional()
    .describe('Pages that it is fitted to, one below the other; more where it would be too small to be read'),
});
export type PrintTemplate = z.infer<typeof printSchema>;

const common = {
  key,
  name: sheetNameSchema,
  purpose: wordsSchema.optional(),
  visibility: z.enum(['visible', 'hidden', 'very-hidden']).default('visible'),
  print: printSchema.prefault({}),
};

/** A sheet with one table, row by row from the plan. */
export const tableSheetSchema = z.strictObject({
  ...common,
  kind: z.literal('table'),
  rows: z.enum(Object.keys(SHEET_COLUMNS) as [SheetKey, ...SheetKey[]]),
  freeze: z.number().int().min(0).max(5).default(1),
  reserved: z.number().int().min(0).max(500).default(0).describe('Empty rows for what the plan does not have'),
  columns: z.array(columnSchema).min(1).max(100),
});
export type TableSheet = z.infer<typeof tableSheetSchema>;

const heading = wordsSchema;

/** A part of the instructions. */
export const guideBlockSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('steps'), heading, steps: z.array(wordsSchema).min(1) }),
  z.strictObject({
    kind: z.literal('facts'),
    heading,
    facts: z.array(z.strictObject({ label: wordsSchema, text: wordsSchema })).min(1),
  }),
  z.strictObject({
    kind: z.literal('legend'),
    heading,
    labels: z.strictObject({ fixed: wordsSchema, open: wordsSchema }),
    fixed: wordsSchema,
    open: wordsSchema,
  }),
  z.strictObject({ kind: z.literal('states'), heading }),
  z.strictObject({ kind: z.literal('inputs'), heading, of: z.string() }),
  z.strictObject({ kind: z.literal('sheets'), heading }),
]);
export type GuideBlock = z.infer<typeof guideBlockSchema>;

/** The instructions: labels at the left, words at the right. */
export const guideSheetSchema = z.strictObject({
  ...common,
  kind: z.literal('guide'),
  widths: z.tuple([width, width]),
  blocks: z.array(guideBlockSchema).min(1),
});
export type GuideSheet = z.infer<typeof guideSheetSchema>;

const summaryBlockSchema = z.strictObject({
  title: wordsSchema,
  by: z.string(),
  within: z.string().optional(),
  counts: z.string(),
  only: z.strictObject({ column: z.string(), code: z.string() }).optional().describe('Counts these rows alone'),
  empty: wordsSchema.optional(),
});
export type SummaryBlock = z.infer<typeof summaryBlockSchema>;

/** Counts of the rows of a table by two of its columns, as formulas. */
export const summarySheetSchema = z.strictObject({
  ...common,
  kind: z.literal('summary'),
  of: z.string(),
  total: wordsSchema,
  widths: z.strictObject({ label: width, count: width }),
  blocks: z.array(summaryBlockSchema).min(1),
});
export type SummarySheet = z.infer<typeof summarySheetSchema>;

/** A table laid out for paper, group by group. What is filled in there is seen here. */
export const printSheetSchema = z.strictObject({
  ...common,
  kind: z.literal('print'),
  of: z.string(),
  groups: z.array(z.string()).min(1).max(2).describe('Columns whose values head the groups, the widest first'),
  columns: z
    .array(
      columnSchema
        .pick({ key: true, heading: true, width: true, align: true })
        .extend({ orElse: key.optional().describe('The column that is shown where this one is empty') }),
    )
    .min(1)
    .max(20),
});
export type PrintSheet = z.infer<typeof printSheetSchema>;

/** The lists behind the drop-downs. */
export const listsSheetSchema = z.strictObject({
  ...common,
  kind: z.literal('lists'),
  headings: z.strictObject({ list: wordsSchema, code: wordsSchema, word: wordsSchema }),
});
export type ListsSheet = z.infer<typeof listsSheetSchema>;

/** What the workbook says about itself, for the way back. */
export const metaSheetSchema = z.strictObject({ ...common, kind: z.literal('meta') });
export type MetaSheet = z.infer<typeof metaSheetSchema>;

export const sheetSchema = z.discriminatedUnion('kind', [
  guideSheetSchema,
  tableSheetSchema,
  summarySheetSchema,
  printSheetSchema,
  listsSheetSchema,
  metaSheetSchema,
]);
export type SheetTemplate = z.infer<typeof sheetSchema>;
