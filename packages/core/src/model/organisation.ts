import { z } from 'zod';
import { nameSchema } from '../text/name.ts';
import { idSchema, ref } from './id.ts';
import { provenanceShape } from './provenance.ts';

/** A body: ministry, agency, implementing body, regional body, fund, grouping. */
export const organisationSchema = z.strictObject({
  id: idSchema,
  kind: z.enum([
    'government',
    'ministry',
    'agency',
    'implementing-body',
    'regional-body',
    'international-body',
    'country-body',
    'local-government',
    'fund',
    'grouping',
  ]),
  side: z.enum(['japan', 'partner', 'joint', 'international']).describe('Whose body it is'),
  name: nameSchema,
  parent: ref('organisation').optional().describe('The ministry that an agency belongs to'),
  country: ref('country').optional(),
  ...provenanceShape,
});
export type Organisation = z.infer<typeof organisationSchema>;

/** A body in a role. The source of the shipped plan names no owner, so owners there are inferred and say so. */
export const involvementSchema = z.strictObject({
  organisation: ref('organisation'),
  role: z.enum(['owner', 'co-owner', 'implementer', 'funder', 'partner', 'host', 'participant', 'organiser', 'named']),
  ...provenanceShape,
});
export type Involvement = z.infer<typeof involvementSchema>;
