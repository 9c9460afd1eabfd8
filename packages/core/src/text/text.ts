import { z } from 'zod';
import { isSeen, UNSEEN_TEXT } from './printable.ts';

/**
 * How far a wording can be relied on: `official` comes from the body that owns it, `provisional` is unsure
 * (a 仮訳) and blocks publishing, `ours` is our own sentence.
 */
export const textStatusSchema = z.enum(['official', 'provisional', 'ours']);
export type TextStatus = z.infer<typeof textStatusSchema>;

/** The languages that a plan is written in. */
export const LANGUAGES = ['ja', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

const written = z.string().trim().min(1).max(2000).refine(isSeen, { error: UNSEEN_TEXT });

/** Running text in Japanese and, where it exists, in English. Without `en` the English is missing, never empty. */
export const textSchema = z
  .strictObject({
    ja: written.describe('Japanese'),
    en: written.optional().describe('English; leave out when there is none yet'),
    status: textStatusSchema.optional().describe('How far the English can be relied on; "ours" unless said'),
    lock: z.boolean().optional().describe('Negotiated or political wording: must never be rephrased'),
  })
  .describe('Text in Japanese and English');
export type Text = z.infer<typeof textSchema>;
