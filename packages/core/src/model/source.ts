import { z } from 'zod';
import { nameSchema } from '../text/name.ts';
import { textSchema } from '../text/text.ts';
import { addressSchema } from './address.ts';
import { idSchema, ref } from './id.ts';

/** A document or page that facts were taken from. */
export const sourceSchema = z.strictObject({
  id: idSchema,
  kind: z.enum(['document', 'web', 'return', 'interview']),
  name: nameSchema,
  publisher: ref('organisation').optional(),
  url: addressSchema.optional(),
  note: textSchema.optional(),
});
export type Source = z.infer<typeof sourceSchema>;

const linesSchema = z
  .string()
  .regex(/^\d+(-\d+)?$/, { error: 'lines are written "139" or "60-62"' })
  .describe('Line or lines of the source, such as "139" or "60-62"');

/**
 * One passage of a source. The words themselves stay in the source; the hash lets anyone who has it check that the
 * passage is the one meant. What was misread or misprinted is kept beside what is meant.
 */
export const segmentSchema = z.strictObject({
  id: idSchema,
  of: ref('source'),
  kind: z.enum(['heading', 'vision', 'overview', 'action', 'detail', 'caption', 'link', 'note', 'page', 'return']),
  lines: linesSchema.optional(),
  page: z.number().int().positive().optional().describe('Page or slide, counted from 1'),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional()
    .describe('SHA-256 of the lines as UTF-8, joined by line feeds; for a return, of the file'),
  correction: z
    .strictObject({ read: z.string(), meant: z.string(), reason: textSchema })
    .optional()
    .describe('A slip of the source and what is meant'),
});
export type Segment = z.infer<typeof segmentSchema>;
