import { isReserved } from '@shinrai/file-names';
import { z } from 'zod';

/** Every kind of thing in a plan that has an id and can be pointed at. */
export const ENTITY_KINDS = [
  'pillar',
  'area',
  'item',
  'sector',
  'initiative',
  'action',
  'event',
  'series',
  'document',
  'organisation',
  'country',
  'group',
  'place',
  'indicator',
  'media',
  'link',
  'term',
  'source',
  'segment',
] as const;

export type EntityKind = (typeof ENTITY_KINDS)[number];

/** What is said of an id that no file can be named after. */
export const RESERVED_ID = 'an id names files, and Windows keeps this name for a device';

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** An id: lower case, digits and single hyphens, stable for the life of the plan. It names files, so it is no device. */
export const idSchema = z
  .string()
  .max(80)
  .regex(ID, { error: 'an id has lower-case letters, digits and single hyphens, such as "youth-exchange"' })
  .refine((id) => !isReserved(id), { error: RESERVED_ID })
  .describe('Stable id: lower-case letters, digits, single hyphens');

/**
 * A reference to an entity by its id. The kind is kept as schema metadata, so that one walk over
 * schema and data finds every reference (see load/references.ts).
 */
export const ref = (kind: EntityKind) =>
  idSchema.meta({ reference: kind, description: `Id of one ${kind} of this plan` });
