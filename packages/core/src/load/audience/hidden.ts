import { collectionsIn, rawEntities, rawId } from '../collections.ts';
import type { Tree } from '../state.ts';
import { nameOf } from './entity-name.ts';
import { hiddenFacts } from './facts.ts';

/** What an audience may not see of a plan. Hidden today, it stays hidden where an earlier state is compared with. */
export interface Hidden {
  /** Entities, as kind and id. */
  readonly names: ReadonlySet<string>;
  /** Texts, in Japanese, that stand in nothing that is shown. */
  readonly texts: ReadonlySet<string>;
  /** Facts that are marked by themselves, as what they say and of which entity, with their ids and passages. */
  readonly facts: ReadonlySet<string>;
}

export const NOTHING_HIDDEN: Hidden = { names: new Set(), texts: new Set(), facts: new Set() };

/** What is hidden in any of some states. */
export function uniteHidden(...states: readonly (Hidden | undefined)[]): Hidden {
  const all = (key: keyof Hidden) => new Set(states.flatMap((hidden) => (hidden ? [...hidden[key]] : [])));
  return { names: all('names'), texts: all('texts'), facts: all('facts') };
}

/** The names of all entities that are written down. */
export const namesIn = (trees: readonly Tree[]): ReadonlySet<string> =>
  new Set(trees.flatMap(rawEntities).flatMap(({ collection, value }) => nameOf(collection.kind, rawId(value) ?? '')));

/** Those of some names that are not among others. */
export const without = (some: ReadonlySet<string>, others: ReadonlySet<string>): ReadonlySet<string> =>
  new Set([...some].filter((one) => !others.has(one)));

/** What stands in all files and not in those that are shown. */
export function hiddenIn(all: readonly Tree[], shown: readonly Tree[]): Hidden {
  const texts = (trees: readonly Tree[]) => new Set(trees.flatMap(({ data }) => textsOf(data)));
  return {
    names: without(namesIn(all), namesIn(shown)),
    texts: without(texts(all), texts(shown)),
    facts: hiddenFacts(all, shown),
  };
}

function textsOf(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  const { ja } = value as { readonly ja?: unknown };
  const inner = Object.values(value).flatMap(textsOf);
  return typeof ja === 'string' ? [ja, ...inner] : inner;
}

/** What a file says without entities that are hidden by name; undefined for a file that is about such a one. */
export function withoutEntities({ file, data }: Tree, names: ReadonlySet<string>): unknown {
  if (names.size === 0 || typeof data !== 'object' || data === null) return data;
  const kept: Record<string, unknown> = { ...data };
  for (const { key, kind, single } of collectionsIn(file.kind)) {
    const held = kept[key];
    const isHidden = (entity: unknown) => names.has(nameOf(kind, rawId(entity) ?? ''));
    if (single && isHidden(held)) return undefined;
    if (Array.isArray(held)) kept[key] = held.filter((entity) => !isHidden(entity));
  }
  return kept;
}
