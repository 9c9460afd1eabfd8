import { z } from 'zod';
import { textSchema } from '../text/text.ts';
import { datedSchema } from './date.ts';
import { figureSchema } from './figure.ts';
import { geographySchema } from './geography.ts';
import { idSchema, ref } from './id.ts';
import { internal } from './internal.ts';
import { involvementSchema } from './organisation.ts';
import { provenanceShape } from './provenance.ts';
import { reportedShape } from './reported.ts';
import { deliverySchema, ratingSchema, recordSchema } from './state.ts';

/** A step with a date of its own inside an action, where it is not an event. */
export const milestoneSchema = z.strictObject({
  id: idSchema,
  name: textSchema,
  date: datedSchema,
  state: deliverySchema,
  rating: internal(ratingSchema.optional()),
  ...reportedShape,
  ...provenanceShape,
});
export type Milestone = z.infer<typeof milestoneSchema>;

/** One thing that is done (取組). A bullet of the source that bundles several is split into the actions they are. */
export const actionSchema = z.strictObject({
  id: idSchema,
  title: textSchema.describe('What it is, in a few words'),
  text: textSchema.describe('What is done, in one or two sentences of our own'),
  parent: ref('action').optional().describe('The action that this is a detail of'),
  state: deliverySchema,
  rating: internal(ratingSchema.optional()),
  record: internal(recordSchema.optional()).describe(
    'How far the entry itself has come through clearance; the public sees none that is still a draft',
  ),
  ...reportedShape,
  areas: z.array(ref('area')).min(1).describe('Cooperation areas that it serves'),
  incidental: z
    .array(ref('area'))
    .optional()
    .describe('Areas that it only touches in passing; not counted as coverage'),
  items: z.array(ref('item')).optional().describe('Plan items (action lines) that it carries out'),
  initiatives: z.array(ref('initiative')).optional(),
  events: z.array(ref('event')).optional(),
  documents: z.array(ref('document')).optional(),
  owners: z.array(involvementSchema).optional().describe('Bodies in charge; those of the sector unless said'),
  organisations: z.array(involvementSchema).optional().describe('Other bodies with a part in it'),
  geography: geographySchema.optional(),
  dates: z.array(datedSchema).optional(),
  figures: z.array(figureSchema).optional(),
  milestones: z.array(milestoneSchema).optional(),
  indicators: z.array(ref('indicator')).optional(),
  ...provenanceShape,
});
export type Action = z.infer<typeof actionSchema>;
