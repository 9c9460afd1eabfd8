import { z } from 'zod';
import { idSchema } from '../model/id.ts';

/** What a document is about: the whole plan or one part of it. */
export const scopeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('plan') }),
  z.strictObject({ kind: z.literal('pillar'), id: idSchema }),
  z.strictObject({ kind: z.literal('sector'), id: idSchema }),
  z.strictObject({ kind: z.literal('ministry'), id: idSchema }),
  z.strictObject({ kind: z.literal('country'), id: idSchema }),
]);
export type Scope = z.infer<typeof scopeSchema>;
export type ScopeKind = Scope['kind'];
