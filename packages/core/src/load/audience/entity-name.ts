import type { EntityKind } from '../../model/id.ts';

/** What an entity is called among all. */
export const nameOf = (kind: EntityKind, id: string): string => `${kind} ${id}`;
