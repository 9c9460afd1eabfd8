import { z } from 'zod';
import { textSchema } from '../text/text.ts';
import { provenanceShape } from './provenance.ts';

/**
 * Delivery state: what has happened, as far as the source says. `not-stated` where the source gives no tense; it is
 * never turned into a guess.
 */
export const DELIVERY_STATES = [
  'completed',
  'ongoing',
  'recurring',
  'scheduled',
  'planned',
  'in-preparation',
  'announced',
  'suspended',
  'cancelled',
  'superseded',
  'not-stated',
] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

export const deliverySchema = z.strictObject({
  value: z.enum(DELIVERY_STATES),
  words: z.string().max(60).optional().describe('The words of the source that say so, such as 実施予定'),
  ...provenanceShape,
});
export type Delivery = z.infer<typeof deliverySchema>;

/** On-track rating: a judgement by somebody, apart from the facts. Amber and red need a reason. */
export const ratingSchema = z
  .strictObject({
    value: z.enum(['done', 'on-track', 'attention', 'off-track', 'not-rated']),
    reason: textSchema.optional(),
    by: z.string().optional(),
  })
  .refine((rating) => rating.reason !== undefined || !['attention', 'off-track'].includes(rating.value), {
    error: 'a rating of "attention" or "off-track" needs a reason',
    path: ['reason'],
  });
export type Rating = z.infer<typeof ratingSchema>;

/** Record state: how far the entry itself has come through clearance. */
export const recordSchema = z.enum([
  'draft',
  'requested',
  'returned',
  'checked',
  'agreed',
  'cleared',
  'published',
  'superseded',
]);
export type RecordState = z.infer<typeof recordSchema>;
