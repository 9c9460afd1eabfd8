import { z } from 'zod';
import { nameSchema } from '../text/name.ts';
import { datedSchema } from './date.ts';
import { figureSchema } from './figure.ts';
import { geographySchema } from './geography.ts';
import { idSchema, ref } from './id.ts';
import { internal } from './internal.ts';
import { involvementSchema } from './organisation.ts';
import { provenanceShape } from './provenance.ts';
import { reportedShape } from './reported.ts';
import { deliverySchema, ratingSchema } from './state.ts';

/** A row of meetings that are numbered one after another. */
export const seriesSchema = z.strictObject({
  id: idSchema,
  name: nameSchema,
  cadence: z.enum(['annual', 'biennial', 'irregular', 'not-stated']).optional(),
  ...provenanceShape,
});
export type Series = z.infer<typeof seriesSchema>;

/** Something that happens once at a time: a meeting, launch, seminar, voyage. */
export const eventSchema = z.strictObject({
  id: idSchema,
  kind: z.enum([
    'summit',
    'ministerial',
    'senior-officials',
    'seminar',
    'workshop',
    'training',
    'launch',
    'forum',
    'voyage',
    'exposition',
    'occasion',
    'disaster',
    'other',
  ]),
  name: nameSchema.describe('The name with its ordinal, as printed: 第21回日ASEAN交通大臣会合'),
  series: ref('series').optional(),
  ordinal: z.number().int().positive().optional().describe('Its number in the series'),
  date: datedSchema,
  state: deliverySchema,
  rating: internal(ratingSchema.optional()),
  ...reportedShape,
  geography: geographySchema.optional().describe('Where it takes place'),
  organisations: z.array(involvementSchema).optional(),
  adopts: z.array(ref('document')).optional().describe('Documents that it adopted, agreed or presented'),
  initiative: ref('initiative').optional(),
  figures: z.array(figureSchema).optional(),
  ...provenanceShape,
});
export type Event = z.infer<typeof eventSchema>;
