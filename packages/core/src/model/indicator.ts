import { z } from 'zod';
import { quantitySchema } from '../quantity/quantity.ts';
import { textSchema } from '../text/text.ts';
import { fuzzyDateSchema } from './date.ts';
import { idSchema } from './id.ts';
import { provenanceShape } from './provenance.ts';
import { reportedShape } from './reported.ts';

const readingSchema = z.strictObject({ at: fuzzyDateSchema, quantity: quantitySchema, ...provenanceShape });

/** A measure with baseline, targets and actual values, in the shape of an IATI 2.03 result indicator. */
export const indicatorSchema = z.strictObject({
  id: idSchema,
  name: textSchema,
  method: textSchema.optional(),
  baseline: readingSchema.optional(),
  targets: z.array(readingSchema).optional(),
  actuals: z.array(readingSchema).optional(),
  ...reportedShape,
  ...provenanceShape,
});
export type Indicator = z.infer<typeof indicatorSchema>;
