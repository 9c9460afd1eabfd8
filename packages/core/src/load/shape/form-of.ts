import { childSchemas, type Schema, unwrap } from '../schema-walk.ts';
import { descriptionOf, keysOf } from './problem.ts';

/** What may stand at a place, in words: what the schema says of itself, or else its words or its required keys. */
export function formOf(schema: Schema): string | undefined {
  const { def } = unwrap(schema)._zod;
  const description = descriptionOf(schema);
  if (description !== undefined) return description;
  if (def.type === 'enum') return `one of ${Object.values(def.entries).join(', ')}`;
  if (def.type === 'object') return `{ ${requiredKeys(schema).join(', ')} }`;
  return def.type === 'array' ? 'a list' : undefined;
}

function requiredKeys(schema: Schema): readonly string[] {
  return keysOf(unwrap(schema)).filter((key) => childSchemas(schema, key).every(isRequired));
}

const isRequired = (schema: Schema) => schema._zod.optin !== 'optional';
