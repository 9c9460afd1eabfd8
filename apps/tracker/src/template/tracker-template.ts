import { DELIVERY_STATES } from '@shinrai/core';
import { LIST_KEYS } from '@shinrai/views';
import { z } from 'zod';
import { checkTemplate } from './check-template.ts';
import { sheetSchema } from './sheet-schema.ts';
import { wordsSchema } from './words.ts';

const colour = z.string().regex(/^#[0-9a-f]{6}$/i, { error: 'a colour such as "#1d3a5f"' });

/** How a word is marked: a symbol that survives a copier, and a colour that only repeats it. */
const markSchema = z.strictObject({
  symbol: z.string().regex(/^[^"\\\s]{1,2}$/u, { error: 'one symbol' }),
  ink: colour,
  fill: colour,
  meaning: wordsSchema,
});
export type Mark = z.infer<typeof markSchema>;

const listSchema = z.strictObject({
  key: z.string().regex(/^[a-z][a-zA-Z0-9]*$/, { error: 'a key: letters and digits, beginning with a small letter' }),
  name: wordsSchema,
  of: z.enum(LIST_KEYS).optional(),
  without: z.array(z.string()).optional(),
  values: z.array(z.strictObject({ code: z.string().min(1), ja: z.string().min(1), en: z.string().min(1) })).optional(),
});
export type ListTemplate = z.infer<typeof listSchema>;

/** What Excel says when an input does not fit: its title bar takes 32 characters, its text 255. */
const messageSchema = z.strictObject({
  title: z.strictObject({ ja: z.string().min(1).max(32), en: z.string().min(1).max(32) }),
  text: z.strictObject({ ja: z.string().min(1).max(225), en: z.string().min(1).max(225) }),
});

const margin = z.number().min(0).max(60);
const bandSchema = z.strictObject({ left: z.string(), centre: z.string(), right: z.string() });
export type Band = z.infer<typeof bandSchema>;

const pageSchema = z.strictObject({
  paper: z.enum(['A4', 'A3']),
  margins: z.strictObject({ left: margin, right: margin, top: margin, bottom: margin, header: margin, footer: margin }),
  header: bandSchema,
  footer: bandSchema,
});
export type PageTemplate = z.infer<typeof pageSchema>;

/** What templates/tracker/tracker.yaml holds. */
export const trackerTemplateSchema = z
  .strictObject({
    version: z.number().int().min(1).describe('Raise it when columns are renamed or removed'),
    name: wordsSchema,
    font: z.strictObject({ name: z.string().min(1).max(31), size: z.number().min(8).max(14) }),
    colours: z.strictObject({
      ink: colour,
      rule: colour,
      heading: colour,
      fixed: colour,
      inputHeading: colour,
      open: colour,
      bar: colour,
      changed: colour,
    }),
    states: z.record(z.enum(DELIVERY_STATES), markSchema),
    marks: z.record(z.string(), markSchema).default({}),
    lists: z.array(listSchema),
    messages: z.strictObject({
      choice: messageSchema,
      date: messageSchema,
      text: messageSchema,
      number: messageSchema,
      range: messageSchema,
    }),
    page: pageSchema,
    sheets: z.array(sheetSchema).min(1),
  })
  .superRefine((template, context) => {
    for (const issue of checkTemplate(template)) context.addIssue({ code: 'custom', ...issue });
  });

/** The tracker's template, complete and consistent. */
export type TrackerTemplate = z.infer<typeof trackerTemplateSchema>;
