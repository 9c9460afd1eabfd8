import { z } from 'zod';
import { nameSchema } from '../text/name.ts';
import { textSchema } from '../text/text.ts';
import { datedSchema } from './date.ts';
import { figureSchema } from './figure.ts';
import { geographySchema } from './geography.ts';
import { idSchema, ref } from './id.ts';
import { involvementSchema } from './organisation.ts';
import { provenanceShape } from './provenance.ts';

/** A programme, project, facility, centre or framework that actions belong to. */
export const initiativeSchema = z.strictObject({
  id: idSchema,
  kind: z.enum([
    'programme',
    'project',
    'facility',
    'centre',
    'framework',
    'process',
    'platform',
    'database',
    'fellowship',
    'system',
    'technique',
    'study',
    'network',
    'scheme',
    'identifier',
    'other',
  ]),
  name: nameSchema,
  parent: ref('initiative').optional(),
  areas: z.array(ref('area')).optional(),
  dates: z.array(datedSchema).optional(),
  documents: z.array(ref('document')).optional(),
  organisations: z.array(involvementSchema).optional(),
  geography: geographySchema.optional(),
  components: z.array(textSchema).max(20).optional().describe('Its own numbered pillars, where it has any'),
  figures: z.array(figureSchema).optional(),
  ...provenanceShape,
});
export type Initiative = z.infer<typeof initiativeSchema>;
