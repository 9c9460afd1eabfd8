import { canonicalText } from '../../edition/canonical.ts';
import { rawEntities, rawId } from '../collections.ts';
import type { Tree } from '../state.ts';
import { nameOf } from './entity-name.ts';

/** A map of a plan with the name of the entity that it stands in. */
interface Fact {
  readonly map: Readonly<Record<string, unknown>>;
  readonly of: string;
}

/**
 * By what facts that are marked by themselves are known again and those that are shown are not: a date, a period or a
 * body has no name of its own.
 */
export function hiddenFacts(all: readonly Tree[], shown: readonly Tree[]): ReadonlySet<string> {
  const marked = all.flatMap(factsIn).filter(({ map }) => map.marking !== undefined);
  if (marked.length === 0) return new Set();
  const told = new Set(shown.flatMap(factsIn).flatMap(signsOf));
  return new Set(marked.flatMap(signsOf).filter((sign) => !told.has(sign)));
}

/** The maps of files that are known to be some facts, whatever their marking. */
export function saidAgain(trees: readonly Tree[], facts: ReadonlySet<string>): ReadonlySet<unknown> {
  if (facts.size === 0) return new Set();
  const isSaid = (fact: Fact) => signsOf(fact).some((sign) => facts.has(sign));
  return new Set(trees.flatMap(factsIn).flatMap((fact) => (isSaid(fact) ? [fact.map] : [])));
}

/** By what a fact is known in another state: what it says and of what; its id or its passage, where its words changed. */
const signsOf = ({ map: { marking: _, ...rest }, of }: Fact): readonly string[] => [
  `${of} ${canonicalText(rest)}`,
  ...(typeof rest.id === 'string' ? [`${of} id ${rest.id}`] : []),
  ...(Array.isArray(rest.source) && rest.source.length > 0 ? [`${of} source ${canonicalText(rest.source)}`] : []),
];

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
