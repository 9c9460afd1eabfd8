import { z } from 'zod';
import { nameSchema } from '../text/name.ts';
import { textSchema } from '../text/text.ts';
import { addressSchema } from './address.ts';
import { datedSchema } from './date.ts';
import { figureSchema } from './figure.ts';
import { idSchema, ref } from './id.ts';
import { provenanceShape } from './provenance.ts';
import { deliverySchema } from './state.ts';

/** An adopted text: declaration, plan, joint statement, work plan, vision, principles, or one in preparation. */
export const documentSchema = z.strictObject({
  id: idSchema,
  kind: z.enum([
    'vision-statement',
    'implementation-plan',
    'declaration',
    'joint-statement',
    'action-plan',
    'work-plan',
    'vision',
    'principles',
    'agreement',
    'roadmap',
    'master-plan',
    'strategy',
    'initiative',
    'methodology',
    'other',
  ]),
  name: nameSchema,
  state: deliverySchema,
  adopted: datedSchema.optional(),
  at: ref('event').optional().describe('The meeting that adopted it'),
  horizon: datedSchema.optional().describe('The time it covers'),
  parent: ref('document').optional().describe('The document that it carries out or belongs to'),
  succeeds: ref('document').optional(),
  components: z.array(textSchema).max(20).optional().describe('Its own numbered pillars, where it has any'),
  url: addressSchema.optional(),
  figures: z.array(figureSchema).optional(),
  ...provenanceShape,
});
export type Document = z.infer<typeof documentSchema>;
