import { z } from 'zod';
import { nameSchema } from '../text/name.ts';
import { textSchema } from '../text/text.ts';
import { idSchema, ref } from './id.ts';
import { involvementSchema } from './organisation.ts';
import { provenanceShape } from './provenance.ts';

/** One sentence of an overview with the passage that it rests on. */
export const statementSchema = textSchema.extend({ ...provenanceShape });
export type Statement = z.infer<typeof statementSchema>;

/**
 * One programme on a sector's page: the framework it is named after, its overview, its actions in order. Actions are
 * referred to, so that one action can appear on several pages without being copied.
 */
export const blockSchema = z.strictObject({
  id: idSchema,
  framework: z
    .strictObject({ initiative: ref('initiative').optional(), document: ref('document').optional() })
    .optional()
    .describe('What the block is named after; leave out when nothing'),
  overview: z.array(statementSchema).max(10),
  events: z.array(ref('event')).optional().describe('Events that the overview tells of'),
  documents: z.array(ref('document')).optional().describe('Documents that the overview tells of'),
  initiatives: z.array(ref('initiative')).optional().describe('Initiatives that the overview tells of'),
  actions: z.array(ref('action')).min(1),
});
export type Block = z.infer<typeof blockSchema>;

/** What one briefing page is about: an ordered list of references. */
export const sectorSchema = z.strictObject({
  id: idSchema,
  pillar: ref('pillar'),
  order: z.number().int().positive().describe('Place in the pack, counted over all pillars'),
  name: nameSchema,
  gist: textSchema.describe('The sector in one sentence, for summaries'),
  bucket: z.boolean().optional().describe('A page for what fits nowhere else ("other"); never a category'),
  areas: z.array(z.strictObject({ area: ref('area'), ...provenanceShape })),
  owners: z.array(involvementSchema).min(1),
  blocks: z.array(blockSchema).min(1),
  media: z.array(ref('media')).optional(),
  links: z.array(ref('link')).optional(),
  ...provenanceShape,
});
export type Sector = z.infer<typeof sectorSchema>;
