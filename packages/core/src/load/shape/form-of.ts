import { childSchemas, type Schema, unwrap } from '../schema-walk.ts';
import { descriptionOf, keysOf } from './problem.ts';

/** What may stand at a place, in words: what the schema says of itself, or else its words or its required keys. */
export function formOf(schema: Schema): string | undefined {
  const { def } = unwrap(schema)._zod;
  const description = descriptionOf(schema);
  if (description !== undefined) return description;
  if (def.type === 'enum') return `one of ${Object.values(def.entries).join(', ')}`;
  if (def.type === 'object') return mapOf(schema);
  if (def.type !== 'array') return undefined;
  const element = mapOf(def.element);
  return element === undefined ? 'a list' : `a list of ${element}`;
}

/** The keys that a map must have, as they are written; undefined for what is no map, or must have none. */
export function mapOf(schema: Schema): string | undefined {
  const keys = requiredKeys(schema);
  return keys.length > 0 ? `{ ${keys.join(', ')} }` : undefined;
}

/** The keys that a map must have; none for anything but a map. */
export function requiredKeys(schema: Schema): readonly string[] {
  return keysOf(unwrap(schema)).filter((key) => childSchemas(schema, key).every(isRequired));
}

const isRequired = (schema: Schema) => schema._zod.optin !== 'optional';
