import { type Diagnostic, messages } from '@shinrai/diagnostics';
import { once } from '../../select/once.ts';
import { rawEntities, rawId, valueAt } from '../collections.ts';
import { locate } from '../locate.ts';
import { pathsOf } from '../paths-of.ts';
import type { Path, Tree } from '../state.ts';

/** An id with the place at which it is given. */
interface GivenId {
  readonly id: string;
  readonly tree: Tree;
  readonly path: Path;
}

/**
 * Ids that two entities of one kind share, over all files, and ids that stand twice in a list inside one entity, such
 * as two figures of an action.
 */
export function duplicateIds(trees: readonly Tree[]): readonly Diagnostic[] {
  const lists = Map.groupBy(trees.flatMap(givenIds), ({ list }) => list);
  const shared = [...lists].flatMap(([list, ids]) => repeated(list, ids));
  return [...shared, ...trees.flatMap(innerListsOf)];
}

function givenIds(tree: Tree): readonly (GivenId & { list: string })[] {
  return rawEntities(tree).flatMap(({ collection, value, path }) => {
    const id = rawId(value);
    return id === undefined
      ? []
      : [{ id, tree, path, list: collection.single ? `${collection.key}s` : collection.key }];
  });
}

const innerListsOf = once((tree: Tree) => rawEntities(tree).flatMap((one) => innerLists(tree, one.value, one.path)));

/** Lists inside an entity whose entries have ids. */
function innerLists(tree: Tree, value: unknown, path: Path): readonly Diagnostic[] {
  return pathsOf(value, { isMeant: hasIds }).flatMap((field) => {
    const list = [...path, ...field];
    const ids = (valueAt(value, field) as readonly unknown[]).map(rawId);
    const given = ids.flatMap((id, at) => (id === undefined ? [] : [{ id, tree, path: [...list, at] }]));
    return repeated(String(list.at(-1)), given);
  });
}

const hasIds = (value: unknown) => Array.isArray(value) && value.some((one) => rawId(one) !== undefined);

/** Repetitions of one list of which the places are looked up: nobody is told of more. */
const TOLD = 100;

function repeated(list: string, ids: readonly GivenId[]): readonly Diagnostic[] {
  const firsts = new Map<string, GivenId>();
  const again = ids.flatMap((given) => {
    const first = firsts.get(given.id);
    if (!first) firsts.set(given.id, given);
    return first ? [{ given, first }] : [];
  });
  return again.map(({ given, first }, at) =>
    messages.referenceDuplicateId(
      { list, id: given.id },
      at < TOLD
        ? { place: placeOfId(given), related: [{ message: 'it is given here first', place: placeOfId(first) }] }
        : { place: { kind: 'file', file: given.tree.file.label } },
    ),
  );
}

const placeOfId = ({ tree, path }: GivenId) => locate(tree, [...path, 'id']);
