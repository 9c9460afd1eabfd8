import { z } from 'zod';
import type { EntityKind } from '../../model/id.ts';
import { childSchemas, referenceKind, type Schema } from '../schema-walk.ts';

/** Stands for a value that is left out. */
export const REMOVED = Symbol('removed');

/** What must not be seen. */
export interface Blinds {
  /** Whether a map and everything in it is left out, by what it says of itself. */
  readonly hides: (map: Readonly<Record<string, unknown>>) => boolean;
  /** Whether a field is left out wherever it stands. */
  readonly hidesField: (schema: Schema) => boolean;
  readonly hidesEntity: (kind: EntityKind, id: string) => boolean;
}

/**
 * What was written, without what must not be seen and without references to it. A value that does not hold together
 * any more without what was taken out of it (a required field, the last of a list that needs one) is left out as well.
 * Walks schema and value together, so that a new field of the model needs no word here.
 */
export function prune(schema: Schema, value: unknown, blinds: Blinds): unknown {
  if (typeof value === 'string') return isHiddenReference(schema, value, blinds) ? REMOVED : value;
  if (typeof value !== 'object' || value === null) return value;
  const pruned = Array.isArray(value) ? pruneList(schema, value, blinds) : pruneMap(schema, value, blinds);
  return pruned === REMOVED || pruned === value || z.safeParse(schema, pruned).success ? pruned : REMOVED;
}

function isHiddenReference(schema: Schema, id: string, { hidesEntity }: Blinds): boolean {
  const kind = referenceKind(schema);
  return kind !== undefined && hidesEntity(kind, id);
}

function pruneList(schema: Schema, list: readonly unknown[], blinds: Blinds): unknown {
  const kept = list
    .map((item, at) => prune(schemaOf(schema, at, item), item, blinds))
    .filter((item) => item !== REMOVED);
  return isSame(list, kept) ? list : kept;
}

function pruneMap(schema: Schema, map: object, blinds: Blinds): unknown {
  if (blinds.hides(map as Record<string, unknown>)) return REMOVED;
  const before = Object.entries(map);
  const kept = before.flatMap(([key, child]) => {
    const inner = schemaOf(schema, key, child);
    const pruned = blinds.hidesField(inner) ? REMOVED : prune(inner, child, blinds);
    return pruned === REMOVED ? [] : [[key, pruned] as const];
  });
  const isWhole = isSame(
    before.map(([, child]) => child),
    kept.map(([, child]) => child),
  );
  return isWhole ? map : Object.fromEntries(kept);
}

const isSame = (before: readonly unknown[], after: readonly unknown[]) =>
  before.length === after.length && before.every((item, at) => item === after[at]);

/** The schema of a child; of several that may be, the first that takes it. */
function schemaOf(schema: Schema, key: string | number, child: unknown): Schema {
  const schemas = childSchemas(schema, key);
  return schemas.find((one) => schemas.length === 1 || z.safeParse(one, child).success) ?? z.unknown();
}
