import { FILE_SCHEMAS } from '../../model/files.ts';
import { once } from '../../select/once.ts';
import { rawEntities, rawId } from '../collections.ts';
import { addTo, addUnread, type LoadState, type Reference, type Tree } from '../state.ts';
import { cycles } from './cycles.ts';
import { danglingReferences } from './dangling.ts';
import { duplicateIds } from './duplicates.ts';
import { findReferences } from './find.ts';

/**
 * Step 4, after the shape: ids that stand twice, references to nothing, and parents
 * that are their own descendants. Looks at what was written, so that one wrong entity hides nothing of another.
 */
export function references(state: LoadState): LoadState {
  const found = state.trees.flatMap(referencesIn);
  const dangling = danglingReferences(state, found);
  return addTo(addUnread({ ...state, references: found }, dangling.unread), {
    uncertain: dangling.uncertain,
    findings: [...duplicateIds(state.trees), ...dangling.findings, ...cycles(found)],
  });
}

/** The references of one file, each with the entity in which it stands. */
export const referencesIn = once((tree: Tree): readonly Reference[] => {
  const owners = new Map(rawEntities(tree).map((entity) => [entity.path.join('/'), entity]));
  return findReferences(FILE_SCHEMAS[tree.file.kind], tree.data).map((reference) => {
    const owner = [1, 2].map((depth) => owners.get(reference.path.slice(0, depth).join('/'))).find(Boolean);
    const id = rawId(owner?.value);
    if (!owner || id === undefined) return { ...reference, tree };
    const field = reference.path.slice(owner.path.length);
    return { ...reference, tree, from: { kind: owner.collection.kind, id, field } };
  });
});
