import { z } from 'zod';
import { trackerTemplateSchema } from './tracker-template.ts';

/** Every key that stands somewhere in a template: what a misspelt one may have meant. */
export function knownKeys(): ReadonlySet<string> {
  const keys = new Set<string>();
  collect(z.toJSONSchema(trackerTemplateSchema, { io: 'input' }), keys);
  return keys;
}

function collect(schema: unknown, keys: Set<string>): void {
  if (typeof schema !== 'object' || schema === null) return;
  if ('properties' in schema) for (const key of Object.keys(schema.properties as object)) keys.add(key);
  for (const child of Object.values(schema)) collect(child, keys);
}
