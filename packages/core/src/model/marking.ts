import { z } from 'zod';
import { textSchema } from '../text/text.ts';

/** Who may see something, from the widest to the narrowest audience. */
export const MARKING_LEVELS = ['public', 'internal', 'restricted'] as const;
export type MarkingLevel = (typeof MARKING_LEVELS)[number];

/** Handling marking of a plan or of one entity: level, caveats printed beside it, and when it may be released. */
export const markingSchema = z.strictObject({
  level: z.enum(MARKING_LEVELS),
  caveats: z.array(textSchema).max(10).optional().describe('Printed as they stand, such as 取扱注意'),
  embargo: z.iso.datetime({ offset: true }).optional().describe('Not before this moment, with its offset'),
});
export type Marking = z.infer<typeof markingSchema>;
