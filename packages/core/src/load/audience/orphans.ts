import type { EntityKind } from '../../model/id.ts';
import { referencesIn } from '../references/index.ts';
import type { Tree } from '../state.ts';
import { nameOf } from './entity-name.ts';

/** Kinds that bear no marking of their own: they may be seen where what names them may. */
export const UNMARKABLE: ReadonlySet<EntityKind> = new Set(['source', 'segment', 'country', 'place']);

/** Sources, passages, countries and places that something names, but nothing that is still shown. */
export function orphans(all: readonly Tree[], shown: readonly Tree[]): ReadonlySet<string> {
  if (all.length === shown.length && all.every((tree, at) => tree === shown[at])) return new Set();
  const named = namedIn(shown);
  return new Set([...namedIn(all)].filter((name) => !named.has(name)));
}

const namedIn = (trees: readonly Tree[]): ReadonlySet<string> =>
  new Set(
    trees
      .flatMap(referencesIn)
      .filter(({ kind }) => UNMARKABLE.has(kind))
      .map(({ kind, id }) => nameOf(kind, id)),
  );
