import { z } from 'zod';
import { ref } from './id.ts';
import { internal } from './internal.ts';

const key = z.string().regex(/^[a-z][a-zA-Z0-9]*$/, { error: 'the key of a column of the tracker' });
const answer = z.union([z.string().trim().min(1).max(2000), z.number()]);

/**
 * What the body in charge has reported, by the key of the tracker's column: texts as they were written, numbers, days in
 * ISO 8601, choices by their code. Which columns there are is the template's matter, so any key may stand here.
 */
const reportedSchema = z.record(key, answer).describe('What the body in charge has reported, by column of the tracker');
export type Reported = z.infer<typeof reportedSchema>;

/** What was reported, and the returns that it came in. Mixed into every entity that has a row in the tracker. */
export const reportedShape = {
  reported: internal(reportedSchema.optional()),
  reportedIn: internal(z.array(ref('source')).max(50).optional()).describe(
    'The returns that it came in, the latest last',
  ),
};
