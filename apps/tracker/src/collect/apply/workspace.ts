import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Edit, editYaml, parseYaml, type WrittenEntity, writtenEntities } from '@shinrai/core';
import type { PlanData } from '../plan-data.ts';

/** A text of a plan that was edited: as it is on disk, and as it is to be. */
export interface EditedText {
  readonly path: string;
  readonly before: string | undefined;
  readonly after: string;
}

/** The files of a plan while they are edited, one return after another; nothing is written. */
export interface Workspace {
  /** An entity as it stands after the edits so far. */
  entity(key: string): Promise<WrittenEntity | undefined>;
  edit(path: string, edits: readonly Edit[]): Promise<void>;
  edited(): readonly EditedText[];
}

/** Files are read when they are first needed, and parsed again only when they were edited. */
export function createWorkspace({ plan, entities }: PlanData): Workspace {
  const before = new Map<string, string | undefined>();
  const after = new Map<string, string>();
  const parsed = new Map<string, ReadonlyMap<string, WrittenEntity>>();

  const textOf = async (path: string): Promise<string> => {
    if (!before.has(path)) before.set(path, await readIfThere(join(plan.folder, path)));
    return after.get(path) ?? before.get(path) ?? '';
  };
  return {
    async entity(key) {
      const known = entities.get(key);
      if (!known || !after.has(known.file)) return known;
      const again =
        parsed.get(known.file) ?? writtenEntities([{ path: known.file, data: parseYaml(await textOf(known.file)) }]);
      parsed.set(known.file, again);
      return again.get(key);
    },
    async edit(path, edits) {
      after.set(path, editYaml(await textOf(path), distinct(edits)));
      parsed.delete(path);
    },
    edited: () => [...after].map(([path, text]) => ({ path, before: before.get(path), after: text })),
  };
}

/** The text of a file; undefined for one that is not there. */
export async function readIfThere(file: string): Promise<string | undefined> {
  return readFile(file, 'utf8').catch((fault: NodeJS.ErrnoException) => {
    if (fault.code === 'ENOENT' || fault.code === 'ENOTDIR') return undefined;
    throw fault;
  });
}

/** Edits that say the same once. */
function distinct(edits: readonly Edit[]): readonly Edit[] {
  return [...new Map(edits.map((edit) => [JSON.stringify(edit), edit])).values()];
}
