import type { FileKind } from '../model/files.ts';
import type { EntityKind } from '../model/id.ts';
import type { Path, Tree } from './state.ts';

/** Where the entities of one kind stand: in which files, under which key; `single` when the key holds just one. */
export interface CollectionPlace {
  readonly kind: EntityKind;
  readonly file: FileKind;
  readonly key: string;
  readonly single?: true;
}

/** Every kind of entity with its place. */
export const COLLECTIONS: readonly CollectionPlace[] = [
  { kind: 'pillar', file: 'plan', key: 'pillars' },
  { kind: 'item', file: 'plan', key: 'items' },
  { kind: 'term', file: 'plan', key: 'terms' },
  { kind: 'area', file: 'areas', key: 'areas' },
  { kind: 'organisation', file: 'organisations', key: 'organisations' },
  { kind: 'country', file: 'countries', key: 'countries' },
  { kind: 'group', file: 'countries', key: 'groups' },
  { kind: 'place', file: 'countries', key: 'places' },
  { kind: 'series', file: 'events', key: 'series' },
  { kind: 'event', file: 'events', key: 'events' },
  { kind: 'document', file: 'documents', key: 'documents' },
  { kind: 'source', file: 'sources', key: 'sources' },
  { kind: 'segment', file: 'sources', key: 'segments' },
  { kind: 'indicator', file: 'indicators', key: 'indicators' },
  { kind: 'sector', file: 'sector', key: 'sector', single: true },
  { kind: 'initiative', file: 'sector', key: 'initiatives' },
  { kind: 'action', file: 'sector', key: 'actions' },
  { kind: 'media', file: 'sector', key: 'media' },
  { kind: 'link', file: 'sector', key: 'links' },
];

/** The collections that a kind of file holds. */
export const collectionsIn = (file: FileKind): readonly CollectionPlace[] =>
  COLLECTIONS.filter((collection) => collection.file === file);

/** The kinds of entity that some kinds of file hold. */
export const kindsIn = (files: readonly FileKind[]): readonly EntityKind[] =>
  files.flatMap(collectionsIn).map(({ kind }) => kind);

/** The collection of a kind of entity. */
export function collectionOf(kind: EntityKind): CollectionPlace {
  const found = COLLECTIONS.find((collection) => collection.kind === kind);
  if (!found) throw new Error(`${kind} has no place in COLLECTIONS`);
  return found;
}

/** The name of the file, or files, of a kind, as messages give it. */
export const fileName = (file: FileKind) => (file === 'sector' ? 'sectors/<id>.yaml' : `${file}.yaml`);

/** One entity as it was written, valid or not. */
export interface RawEntity {
  readonly collection: CollectionPlace;
  readonly value: unknown;
  readonly path: Path;
}

/** Every entity that a file writes down, whether valid or not. */
export function rawEntities(tree: Tree): readonly RawEntity[] {
  return collectionsIn(tree.file.kind).flatMap((collection) => {
    const held = childValue(tree.data, collection.key);
    if (collection.single) return held === undefined ? [] : [{ collection, value: held, path: [collection.key] }];
    return Array.isArray(held) ? held.map((value, at) => ({ collection, value, path: [collection.key, at] })) : [];
  });
}

/** The id that an entity was given, if it is a text at all. */
export function rawId(value: unknown): string | undefined {
  const id = childValue(value, 'id');
  return typeof id === 'string' ? id : undefined;
}

/** What a map or list holds under a key, of its own. */
export function childValue(value: unknown, key: string | number): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
  return (value as Record<string | number, unknown>)[key];
}

/** The value at the end of a path. */
export function valueAt(value: unknown, path: Path): unknown {
  return path.reduce(childValue, value);
}
