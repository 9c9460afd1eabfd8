import { z } from 'zod';
import type { EntityKind } from '../../model/id.ts';
import { childSchemas, keySchema, mayRefer, referenceKind, type Schema } from '../schema-walk.ts';
import type { Path } from '../state.ts';

/** An id that a schema says is a reference, with the path at which it stands. */
export interface FoundReference {
  readonly kind: EntityKind;
  readonly id: string;
  readonly path: Path;
}

/**
 * Every reference in a value, found by walking schema and value together, so that a new reference in the model needs
 * no word here. Works on what was written, valid or not; ids that break the form of an id are left to the shape step.
 */
export function findReferences(schema: Schema, value: unknown, path: Path = []): readonly FoundReference[] {
  if (!mayRefer(schema)) return [];
  if (typeof value === 'string') return referenceIn(schema, value, path);
  if (typeof value !== 'object' || value === null) return [];
  const keys = keySchema(schema);
  const isList = Array.isArray(value);
  return Object.entries(value).flatMap(([name, child]) => {
    const key = isList ? Number(name) : name;
    const schemas = childSchemas(schema, key).filter(mayRefer);
    if (schemas.length === 0 && !keys) return [];
    const inside = [...path, key];
    return [...(keys ? referenceIn(keys, name, inside) : []), ...findInChild(schemas, child, inside)];
  });
}

/** Two options of a union can describe the same key; what they find is told once. */
function findInChild(schemas: readonly Schema[], value: unknown, path: Path): readonly FoundReference[] {
  const found = schemas.flatMap((schema) => findReferences(schema, value, path));
  if (schemas.length < 2) return found;
  return [...new Map(found.map((one) => [JSON.stringify([one.kind, one.path]), one])).values()];
}

function referenceIn(schema: Schema, id: string, path: Path): readonly FoundReference[] {
  const kind = referenceKind(schema);
  return kind !== undefined && z.safeParse(schema, id).success ? [{ kind, id, path }] : [];
}
