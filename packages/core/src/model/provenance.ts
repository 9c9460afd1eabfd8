import { z } from 'zod';
import { textSchema } from '../text/text.ts';
import { ref } from './id.ts';
import { markingSchema } from './marking.ts';

/**
 * How we know a fact: `stated` stands in the source; `corrected` stands there with a slip that was mended;
 * `resolved` was a relative word (本年) turned into a date; `inferred` is our conclusion; `confirmed` was found in
 * another public source; `doubtful` is unreliable in the source.
 */
export const basisSchema = z.enum(['stated', 'corrected', 'resolved', 'inferred', 'confirmed', 'doubtful']);
export type Basis = z.infer<typeof basisSchema>;

/** Where a fact stands, how it is known, and who may see it. Mixed into every entity and fact that carries it. */
export const provenanceShape = {
  source: z.array(ref('segment')).max(20).optional().describe('Source segments that state this'),
  basis: basisSchema.optional().describe('How we know it; "stated" unless said'),
  note: textSchema.optional().describe('Why it was inferred or corrected, or what a reader must know'),
  marking: markingSchema.optional().describe('Who may see it; everybody whom the plan is for unless said'),
};

export const provenanceSchema = z.strictObject(provenanceShape);
export type Provenance = z.infer<typeof provenanceSchema>;
