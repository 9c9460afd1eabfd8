import type { Edit, EditStep, Language, YamlValue } from '@shinrai/core';
import type { DataValue } from '../../understand/meaning.ts';

/** Who says so: the ids of the return as a source and of its passage, and what was written in the cell. */
export interface Cited {
  readonly source: string;
  readonly segment: string;
  readonly returned: string;
  readonly language: Language;
}

/** Where the values of some columns live in an entity's data. One file a target. */
export interface Target {
  readonly owns: (field: string) => boolean;
  /** What the data says today, in the form in which returned values are compared; null for nothing. */
  readonly read: (entity: unknown, field: string, language: Language) => DataValue | null;
  /** The edits that put a value there, with who said so. */
  readonly edits: (
    path: readonly EditStep[],
    field: string,
    value: DataValue,
    cited: Cited,
    entity: unknown,
  ) => readonly Edit[];
}

/** A value inside plain data. */
export function valueIn(data: unknown, ...keys: readonly string[]): unknown {
  return keys.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null && Object.hasOwn(inner, key)
        ? (inner as Record<string, unknown>)[key]
        : undefined,
    data,
  );
}

/** A text or number; null for anything else. */
export const plainValue = (value: unknown): DataValue | null =>
  typeof value === 'string' || typeof value === 'number' ? value : null;

/** A list of ids with one more, which stands there once. */
export function withId(list: unknown, id: string): YamlValue {
  const known = Array.isArray(list) ? list.filter((one): one is string => typeof one === 'string') : [];
  return [...known.filter((one) => one !== id), id];
}
