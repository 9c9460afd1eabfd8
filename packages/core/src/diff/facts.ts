import { z } from 'zod';
import { childSchemas, referenceKind, type Schema, unwrap } from '../load/schema-walk.ts';
import { fuzzyDateSchema } from '../model/date.ts';
import type { EntityKind } from '../model/id.ts';
import { deliverySchema } from '../model/state.ts';
import { quantitySchema } from '../quantity/quantity.ts';
import type { FactKind } from './change.ts';

/**
 * The schemas whose values are one fact and are compared as a whole, however many fields they have. Every other value
 * is compared field by field, so that a new field of the model shows up in differences without a word here.
 */
const WHOLE = z
  .registry<{ readonly kind: 'date' | 'figure' }>()
  .add(fuzzyDateSchema, { kind: 'date' })
  .add(quantitySchema, { kind: 'figure' });

const DELIVERY = z.registry<{ readonly isDelivery: true }>().add(deliverySchema, { isDelivery: true });

/** What a value of a schema is, when it is one fact; undefined when its fields or members are to be compared. */
export function factKindOf(
  schema: Schema,
  parent: Schema | undefined,
  key: string | number | undefined,
): FactKind | undefined {
  const whole = wholeKindOf(schema);
  if (whole) return whole;
  const { def } = unwrap(schema)._zod;
  if (def.type === 'object' || def.type === 'array' || def.type === 'record') return undefined;
  if (referenceKind(schema) !== undefined) return 'reference';
  if (parent && isDelivery(parent) && key === 'value') return 'state';
  if (parent && isBilingual(parent)) return key === 'status' ? 'translation' : isLanguage(key) ? 'text' : 'value';
  return 'value';
}

/** What something is that came or went as a whole: told by the fact that it is about. A list is what its members are. */
export function gistOf(schema: Schema): FactKind {
  const member = memberOf(schema);
  if (member) return gistOf(member);
  const whole = wholeKindOf(schema);
  if (whole) return whole;
  if (referenceKind(schema) !== undefined) return 'reference';
  if (isBilingual(schema)) return 'text';
  const fields = ['quantity', 'date'].flatMap((key) => childSchemas(schema, key).slice(0, 1));
  return fields.map(wholeKindOf).find((kind) => kind !== undefined) ?? 'value';
}

/** The kind of entity that a reference, or a list of them, points at. */
export function targetOf(schema: Schema): EntityKind {
  const kind = referenceKind(memberOf(schema) ?? schema);
  if (kind === undefined) throw new Error('the schema is no reference');
  return kind;
}

/**
 * The fields by which a member of a list is known again when it changes: its id, or else what it refers to. None for
 * members that are told apart only by all that they say.
 */
export function keyFieldsOf(member: Schema): readonly string[] {
  const { def } = unwrap(member)._zod;
  if (def.type !== 'object') return [];
  if ('id' in def.shape) return ['id'];
  return Object.keys(def.shape).filter((key) => referenceKind(def.shape[key] as Schema) !== undefined);
}

/** The schema of the members of a list. */
function memberOf(schema: Schema): Schema | undefined {
  return unwrap(schema)._zod.def.type === 'array' ? childSchemas(schema, 0)[0] : undefined;
}

function wholeKindOf(schema: Schema): 'date' | 'figure' | undefined {
  for (const layer of layersOf(schema)) {
    const found = WHOLE.get(layer as never)?.kind;
    if (found) return found;
  }
  return undefined;
}

/** A schema and what it is wrapped around; a transformed value is known by the outer layer. */
function layersOf(schema: Schema): readonly Schema[] {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  return 'innerType' in def ? [schema, ...layersOf(def.innerType as Schema)] : [schema];
}

const isDelivery = (schema: Schema) => DELIVERY.get(unwrap(schema) as never) !== undefined;

/** Texts and names, and whatever is made from them: whatever has a Japanese form. */
function isBilingual(schema: Schema): boolean {
  const { def } = unwrap(schema)._zod;
  return def.type === 'object' && 'ja' in def.shape;
}

const isLanguage = (key: unknown) => key === 'ja' || key === 'en';
