import { z } from 'zod';
import { quantitySchema } from '../quantity/quantity.ts';
import { textSchema } from '../text/text.ts';
import { idSchema } from './id.ts';
import { provenanceShape } from './provenance.ts';
import { reportedShape } from './reported.ts';

/** A quantity with its name: what a table of figures lists. Ordinals (21st) and names (Typhoon No. 11) are not figures. */
export const figureSchema = z.strictObject({
  id: idSchema,
  name: textSchema.describe('What the number counts, such as "Participants"'),
  quantity: quantitySchema,
  ...reportedShape,
  key: z.boolean().optional().describe('Show it large on the briefing page'),
  ...provenanceShape,
});
export type Figure = z.infer<typeof figureSchema>;
