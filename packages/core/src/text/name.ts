import { z } from 'zod';
import { ref } from '../model/id.ts';
import { isSeen, UNSEEN_TEXT } from './printable.ts';
import { textStatusSchema } from './text.ts';

const word = z.string().trim().min(1).max(300).refine(isSeen, { error: UNSEEN_TEXT });

const aliasSchema = z
  .strictObject({
    ja: word.optional(),
    en: word.optional(),
    issuer: ref('organisation').optional().describe('The body that uses this form'),
    kind: z.enum(['alias', 'former']).optional(),
  })
  .describe('Another form of the name');

/**
 * The name of a thing in all its forms. `ja` and `en` are the official forms; the same meeting can have other
 * names at other ministries, kept as aliases with their issuer.
 */
export const nameSchema = z
  .strictObject({
    ja: word.describe('Official Japanese name'),
    en: word.optional().describe('Official English name; leave out when there is none yet'),
    status: textStatusSchema
      .optional()
      .describe('How far the English name can be relied on; "official" unless said, "provisional" when unsure'),
    abbreviation: word.optional().describe('Abbreviation, the same in both languages'),
    short: z.strictObject({ ja: word.optional(), en: word.optional() }).optional().describe('Everyday forms'),
    aliases: z.array(aliasSchema).max(20).optional(),
  })
  .describe('Name in Japanese and English, with its other forms');
export type Name = z.infer<typeof nameSchema>;
