import { canonicalText } from '../../edition/canonical.ts';
import { rawEntities, rawId } from '../collections.ts';
import type { Tree } from '../state.ts';
import { nameOf } from './entity-name.ts';

/** A map of a plan with the name of the entity that it stands in. */
interface Fact {
  readonly map: Readonly<Record<string, unknown>>;
  readonly of: string;
}

/** What the facts that are marked by themselves say, and of what: a date, a period or a body has no name of its own. */
export const markedFacts = (trees: readonly Tree[]): ReadonlySet<string> =>
  new Set(trees.flatMap(factsIn).flatMap((fact) => (fact.map.marking === undefined ? [] : [sayingOf(fact)])));

/** The maps of files that say the same of the same as some facts, whatever their marking. */
export function saidAgain(trees: readonly Tree[], facts: ReadonlySet<string>): ReadonlySet<unknown> {
  if (facts.size === 0) return new Set();
  return new Set(trees.flatMap(factsIn).flatMap((fact) => (facts.has(sayingOf(fact)) ? [fact.map] : [])));
}

const sayingOf = ({ map: { marking: _, ...rest }, of }: Fact): string => `${of} ${canonicalText(rest)}`;

const factsIn = (tree: Tree): readonly Fact[] =>
  rawEntities(tree).flatMap(({ collection, value }) =>
    innerMaps(value).map((map) => ({ map, of: nameOf(collection.kind, rawId(value) ?? '') })),
  );

/** Every map inside an entity. */
function innerMaps(value: unknown): readonly Fact['map'][] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap((inner) => {
    const isMap = typeof inner === 'object' && inner !== null && !Array.isArray(inner);
    return [...(isMap ? [inner as Fact['map']] : []), ...innerMaps(inner)];
  });
}
