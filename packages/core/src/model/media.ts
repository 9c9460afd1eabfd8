import { z } from 'zod';
import { textSchema } from '../text/text.ts';
import { addressSchema } from './address.ts';
import { idSchema, ref } from './id.ts';
import { provenanceShape } from './provenance.ts';

/** What a picture or link belongs to. */
export const subjectSchema = z.strictObject({
  action: ref('action').optional(),
  initiative: ref('initiative').optional(),
  event: ref('event').optional(),
  document: ref('document').optional(),
});

/** A picture with its caption. `file: absent` says that the picture itself was not supplied. */
export const mediaSchema = z.strictObject({
  id: idSchema,
  kind: z.enum(['photo', 'screenshot', 'logo', 'chart']),
  file: z.string().min(1).describe('File under media/, or "absent" when the picture was not supplied'),
  caption: textSchema,
  alt: textSchema.optional().describe('What the picture shows, for those who cannot see it'),
  remark: textSchema.optional().describe('Remark printed with the caption, such as who stands in the middle'),
  credit: textSchema.optional(),
  rights: textSchema.optional(),
  of: subjectSchema.optional(),
  countries: z.array(ref('country')).optional(),
  places: z.array(ref('place')).optional(),
  withheld: textSchema.optional().describe('Why it must not be published; nothing of it is printed'),
  ...provenanceShape,
});
export type Media = z.infer<typeof mediaSchema>;

/** A link to a page or mailbox of the world outside; printed as its address. */
export const linkSchema = z.strictObject({
  id: idSchema,
  url: addressSchema.describe('A page by https or http, or one mailbox such as mailto:desk@example.org'),
  name: textSchema,
  of: subjectSchema.optional(),
  checked: z.iso.date().optional().describe('The day on which the link was last seen to work'),
  ...provenanceShape,
});
export type Link = z.infer<typeof linkSchema>;
