import { childValue, collectionsIn, rawId } from '../load/collections.ts';
import type { WrittenFile } from '../load/index.ts';
import { fileKindOf } from '../model/files.ts';
import type { EditStep } from './edit.ts';

/** An entity as it is written in a file of the plan folder, and the way to it for an edit. */
export interface WrittenEntity {
  readonly file: string;
  readonly path: readonly EditStep[];
  readonly value: unknown;
}

/** What stands inside other entities and has an id of its own, by the key of its list. */
const NESTED = [
  ['figures', 'figure'],
  ['milestones', 'milestone'],
] as const;

/**
 * Every entity of a plan's files by kind and id, such as `action:winter-route`; figures and milestones too, which stand
 * inside others. The first of two with one id counts.
 */
export function writtenEntities(files: readonly WrittenFile[]): ReadonlyMap<string, WrittenEntity> {
  const found = new Map<string, WrittenEntity>();
  const add = (kind: string, entity: WrittenEntity) => {
    const key = `${kind}:${rawId(entity.value)}`;
    if (!found.has(key)) found.set(key, entity);
    addNested(entity, add);
  };
  for (const file of files) {
    addNested({ file: file.path, path: [], value: file.data }, add);
    for (const { kind, key, single } of collectionsIn(fileKindOf(file.path) ?? 'plan')) {
      const held = childValue(file.data, key);
      if (single) add(kind, { file: file.path, path: [key], value: held });
      else for (const entity of listed(held, { file: file.path, path: [key] })) add(kind, entity);
    }
  }
  return found;
}

function addNested({ file, path, value }: WrittenEntity, add: (kind: string, entity: WrittenEntity) => void): void {
  for (const [key, kind] of NESTED) {
    for (const entity of listed(childValue(value, key), { file, path: [...path, key] })) add(kind, entity);
  }
}

/** The entries of a list that have an id. */
function listed(list: unknown, at: Omit<WrittenEntity, 'value'>): readonly WrittenEntity[] {
  if (!Array.isArray(list)) return [];
  return list.flatMap((value) => {
    const id = rawId(value);
    return id === undefined ? [] : [{ file: at.file, path: [...at.path, { id }], value }];
  });
}
