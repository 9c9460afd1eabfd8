import { z } from 'zod';
import type { EntityKind } from '../model/id.ts';
import { once } from '../select/once.ts';

/** Any schema, as zod keeps it inside. */
export type Schema = z.core.$ZodType;

type Known = z.core.$ZodTypes;

/** The schema inside wrappers that do not change what a person writes: optional, default, refinement, transform. */
export const unwrap: (schema: Schema) => Known = once((schema) => {
  let current = schema as Known;
  for (let inner = innerOf(current); inner; inner = innerOf(current)) current = inner;
  return current;
});

/** The schema one layer in, for schemas that wrap another. For a pipe it is the side that people write. */
function innerOf(schema: Known): Known | undefined {
  const { def } = schema._zod;
  switch (def.type) {
    case 'optional':
    case 'nullable':
    case 'nonoptional':
    case 'default':
    case 'prefault':
    case 'readonly':
    case 'catch':
    case 'success':
    case 'promise':
      return def.innerType as Known;
    case 'pipe':
      return ((def.in as Known)._zod.def.type === 'transform' ? def.out : def.in) as Known;
    case 'lazy':
      return def.getter() as Known;
    default:
      return undefined;
  }
}

/** The schemas that the value under a key may have. A union gives those of all its options. */
export function childSchemas(schema: Schema, key: string | number): readonly Schema[] {
  const known = childrenOf(schema);
  const before = known.get(key);
  if (before) return before;
  const found = findChildren(schema, key);
  if (known.size < KEYS) known.set(key, found);
  return found;
}

/** Children of a schema that are remembered: more than any has keys, and places in a list that is not very long. */
const KEYS = 100;

const childrenOf = once((_schema: Schema) => new Map<string | number, readonly Schema[]>());

function findChildren(schema: Schema, key: string | number): readonly Schema[] {
  const { def } = unwrap(schema)._zod;
  switch (def.type) {
    case 'object':
      return [Object.hasOwn(def.shape, key) ? def.shape[key] : def.catchall].flatMap((one) => one ?? []);
    case 'array':
      return [def.element];
    case 'record':
      return [def.valueType];
    case 'tuple':
      return [def.items[Number(key)] ?? def.rest].flatMap((one) => one ?? []);
    case 'union':
      return def.options.flatMap((option) => childSchemas(option, key));
    case 'intersection':
      return [...childSchemas(def.left, key), ...childSchemas(def.right, key)];
    default:
      return [];
  }
}

/** The schema at the end of a path, wrappers and all; the first one where a union leaves several. */
export function schemaAt(schema: Schema, path: readonly (string | number)[]): Schema | undefined {
  return path.reduce<Schema | undefined>((current, key) => current && childSchemas(current, key)[0], schema);
}

/** The schema of the keys themselves, where these are free. */
export function keySchema(schema: Schema): Schema | undefined {
  const { def } = unwrap(schema)._zod;
  return def.type === 'record' ? def.keyType : undefined;
}

/** The kind of entity that a schema made by `ref` points at. Wrappers and unions are looked through. */
export const referenceKind: (schema: Schema) => EntityKind | undefined = once((schema) => {
  for (let current: Known | undefined = schema as Known; current; current = innerOf(current)) {
    const kind = z.globalRegistry.get(current)?.reference;
    if (kind !== undefined) return kind as EntityKind;
    const { def } = current._zod;
    if (def.type === 'union') return def.options.map(referenceKind).find((found) => found !== undefined);
  }
  return undefined;
});

/** Whether what a schema describes can hold references at all: most texts, dates and numbers cannot. */
export const mayRefer: (schema: Schema) => boolean = once((schema) => reachesReference(schema, new Set()));

function reachesReference(schema: Schema, seen: Set<Schema>): boolean {
  if (seen.has(schema)) return false;
  seen.add(schema);
  return referenceKind(schema) !== undefined || innerSchemas(schema).some((inner) => reachesReference(inner, seen));
}

/** The schemas of everything one step inside, and of keys. */
function innerSchemas(schema: Schema): readonly Schema[] {
  const { def } = unwrap(schema)._zod;
  switch (def.type) {
    case 'object':
      return [...Object.values(def.shape), ...(def.catchall ? [def.catchall] : [])];
    case 'array':
      return [def.element];
    case 'record':
      return [def.keyType, def.valueType];
    case 'tuple':
      return [...def.items, ...(def.rest ? [def.rest] : [])];
    case 'union':
      return def.options;
    case 'intersection':
      return [def.left, def.right];
    default:
      return [];
  }
}
