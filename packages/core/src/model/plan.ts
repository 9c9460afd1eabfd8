import { z } from 'zod';
import { nameSchema } from '../text/name.ts';
import { textSchema } from '../text/text.ts';
import { figureSchema } from './figure.ts';
import { idSchema, ref } from './id.ts';
import { markingSchema } from './marking.ts';
import { provenanceShape } from './provenance.ts';
import { statementSchema } from './sector.ts';

/** A pillar of the plan. */
export const pillarSchema = z.strictObject({
  id: idSchema,
  order: z.number().int().positive(),
  name: nameSchema,
  gist: textSchema.describe('The pillar in one sentence'),
  number: z.string().optional().describe('Its number in the plan itself'),
  colour: z
    .string()
    .regex(/^#[0-9a-f]{6}$/)
    .optional()
    .describe('Accent colour, such as "#1d4e89"'),
  ...provenanceShape,
});
export type Pillar = z.infer<typeof pillarSchema>;

/** A cooperation area that the plan lists. Its coverage is computed, never typed. */
export const areaSchema = z.strictObject({
  id: idSchema,
  pillar: ref('pillar'),
  order: z.number().int().positive().describe("Place in the plan's list, counted over all pillars"),
  name: nameSchema,
  number: z.string().optional().describe('Its paragraph in the plan, such as "2.12"'),
  noEntry: textSchema.optional().describe('Why nothing is reported; needed when no action serves the area'),
  ...provenanceShape,
});
export type Area = z.infer<typeof areaSchema>;

/** One action line of the plan itself, such as 2.12.1. */
export const itemSchema = z.strictObject({
  id: idSchema,
  number: z.string(),
  area: ref('area'),
  text: textSchema.optional(),
  ...provenanceShape,
});
export type Item = z.infer<typeof itemSchema>;

/** A term to be explained where it is used, such as WPS. */
export const termSchema = z.strictObject({
  id: idSchema,
  name: nameSchema,
  meaning: textSchema.optional(),
  ...provenanceShape,
});
export type Term = z.infer<typeof termSchema>;

/** The state of the data that a pack is made from. */
export const editionSchema = z.strictObject({
  name: idSchema.describe('Such as "2024-10"'),
  number: z.number().int().positive(),
  state: z.enum(['draft', 'released']),
});
export type Edition = z.infer<typeof editionSchema>;

/** Whom to ask: printed in the contact box of letters and press releases. */
export const contactSchema = z.strictObject({
  division: textSchema.describe('The division and section, such as アジア大洋州局地域政策参事官室'),
  person: textSchema.optional().describe('Who answers, such as 田中、鈴木'),
  phone: z.string().trim().min(1).max(60).optional().describe('With the extension, such as "03-0000-0000 (内線1234)"'),
  email: z.email().optional(),
});
export type Contact = z.infer<typeof contactSchema>;

/** What letters about the plan say of themselves. What is left out stays a blank that the drafter fills in. */
export const correspondenceSchema = z.strictObject({
  number: z.string().trim().min(1).max(60).optional().describe('File number; a letter without one is an office memo'),
  date: z.iso.date().optional().describe('The day of the letter'),
  sender: textSchema.optional().describe('Who writes, by office: アジア大洋州局地域政策参事官'),
  deadline: z
    .strictObject({
      date: z.iso.date(),
      time: z
        .string()
        .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time such as "17:00"')
        .optional(),
    })
    .optional()
    .describe('When answers are due'),
  replyTo: z.email().optional().describe('Where answers go; the address of the contact unless said'),
  contact: contactSchema.optional(),
});
export type Correspondence = z.infer<typeof correspondenceSchema>;

/** What plan.yaml holds: the plan as a whole and its pillars. */
export const planHeadSchema = z.strictObject({
  id: idSchema,
  name: nameSchema.describe('Full title of the plan'),
  short: textSchema.describe('The name on the cover, such as 信頼のパートナー'),
  subtitle: textSchema.describe('What a pack of this plan calls itself'),
  issuer: ref('organisation').describe('The body that hands the pack out'),
  issuerBasis: provenanceShape.basis,
  partners: z.array(ref('group')).min(1).describe('The groups of countries that the plan is with'),
  document: ref('document').describe('The plan as an adopted document'),
  parent: ref('document').optional().describe('The statement that the plan carries out'),
  vision: statementSchema,
  asOf: z.strictObject({
    date: z.iso.date().describe('The day whose state of affairs the data describes'),
    ...provenanceShape,
  }),
  edition: editionSchema,
  pillars: z.array(pillarSchema).min(1).max(12),
  items: z.array(itemSchema).optional(),
  figures: z.array(figureSchema).optional(),
  terms: z.array(termSchema).optional(),
  correspondence: correspondenceSchema.optional().describe('What letters about the plan say of themselves'),
  ...provenanceShape,
  marking: markingSchema,
});
export type PlanHead = z.infer<typeof planHeadSchema>;
