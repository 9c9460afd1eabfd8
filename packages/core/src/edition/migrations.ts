/** The contents of an edition file as JSON, of whatever schema version. */
export type EditionJson = Readonly<Record<string, unknown>>;

/** One step from a schema version to the next. */
export interface Migration {
  /** What changed, for those who read the code years later. */
  readonly what: string;
  readonly migrate: (edition: EditionJson) => EditionJson;
}

/**
 * Steps from each schema version to the next: the first leads from 1 to 2. A change of the model that makes older data
 * invalid (a field renamed, a word of a list withdrawn, a field required) adds a step here, never changes one; a field
 * that may be absent needs none.
 */
export const MIGRATIONS: readonly Migration[] = [];

/** The schema version that the steps begin with. */
export const FIRST_SCHEMA = 1;

/** The schema version that this software writes. */
export const EDITION_SCHEMA = FIRST_SCHEMA + MIGRATIONS.length;

/** The versions that can be read, with the steps between them. */
export interface Ladder {
  readonly first: number;
  readonly steps: readonly Migration[];
}

/** Brings an edition up to the last version; undefined when its version is not on the ladder. */
export function migrate(edition: EditionJson, { first, steps }: Ladder): EditionJson | undefined {
  const from = Number(edition.schema) - first;
  if (!Number.isInteger(from) || from < 0 || from > steps.length) return undefined;
  return steps.slice(from).reduce<EditionJson>((current, step) => step.migrate(current), {
    ...edition,
    schema: first + steps.length,
  });
}
