import { z } from 'zod';
import { nameSchema } from '../text/name.ts';
import { textSchema } from '../text/text.ts';
import { fuzzyDateSchema } from './date.ts';
import { idSchema, ref } from './id.ts';
import { provenanceShape } from './provenance.ts';

/** A country. The id is its ISO 3166-1 alpha-2 code in lower case. */
export const countrySchema = z.strictObject({
  id: idSchema.regex(/^[a-z]{2}$/, { error: 'a country id is its ISO 3166-1 code, such as "vn"' }),
  name: nameSchema.describe('ja: everyday name; en: the form that ASEAN uses; short.en: the form that MOFA uses'),
  formal: textSchema.optional().describe('Formal name of the state'),
  sheet: z.boolean().optional().describe('Make a country sheet'),
});
export type Country = z.infer<typeof countrySchema>;

/** A group of countries whose membership changes with time, such as ASEAN. */
export const groupSchema = z.strictObject({
  id: idSchema,
  name: nameSchema,
  members: z.array(
    z.strictObject({
      country: ref('country'),
      from: fuzzyDateSchema.optional(),
      until: fuzzyDateSchema.optional(),
      role: z.enum(['member', 'observer']).default('member'),
    }),
  ),
  ...provenanceShape,
});
export type Group = z.infer<typeof groupSchema>;

/** A city, region or site. */
export const placeSchema = z.strictObject({
  id: idSchema,
  kind: z.enum(['city', 'region', 'site']),
  name: nameSchema,
  country: ref('country').optional(),
});
export type Place = z.infer<typeof placeSchema>;

/** Where something happens or whom it reaches. Participants are listed, never derived from membership. */
export const geographySchema = z.strictObject({
  kind: z.enum(['global', 'regional', 'multi-country', 'national', 'site', 'unspecified']),
  group: ref('group').optional(),
  countries: z.array(ref('country')).optional(),
  places: z.array(ref('place')).optional(),
  extent: z.enum(['all', 'some']).optional().describe('Whether the whole group is meant; "some" is an unnamed subset'),
  ...provenanceShape,
});
export type Geography = z.infer<typeof geographySchema>;
