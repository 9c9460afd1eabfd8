import { LANGUAGES } from '@shinrai/core';
import { z } from 'zod';

const value = z.union([z.string(), z.number()]);

/** A value that a return put into the data, with what stood there before. */
const takenSchema = z.strictObject({
  entity: z.string(),
  field: z.string(),
  was: value.nullable(),
  value,
  cell: z.string().describe('Where it stands in the workbook, such as 入力!J12'),
  returned: z.string().describe('The cell as it was written'),
});

/** What a return is remembered by: who sent what when, and all that was taken over from it. */
export const recordSchema = z.strictObject({
  id: z.string(),
  number: z.number().int().positive().describe('Its place among all returns of the plan'),
  from: z.strictObject({ kind: z.string(), id: z.string(), name: z.string() }),
  file: z.strictObject({
    name: z.string(),
    kept: z.string(),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    bytes: z.number().int(),
  }),
  received: z.string(),
  issue: z.strictObject({
    edition: z.string(),
    asOf: z.string(),
    language: z.enum(LANGUAGES),
    template: z.number().int(),
  }),
  supersedes: z.string().optional().describe('The return of the same ministry before this one'),
  counts: z.record(z.string(), z.number()),
  taken: z.array(takenSchema),
  left: z
    .array(
      z.strictObject({
        cell: z.string(),
        fate: z.string(),
        why: z.string().optional(),
        returned: z.string(),
        decision: z.string().optional(),
        reason: z.string().optional(),
      }),
    )
    .describe('Cells that were not taken over, and why'),
  proposals: z.array(z.strictObject({ id: z.string(), cell: z.string(), values: z.record(z.string(), z.string()) })),
});
export type ReturnRecord = z.infer<typeof recordSchema>;
