import type { ManifestEntry } from '../manifest.ts';
import type { OutputScope } from '../output.ts';
import { compareText } from '../path.ts';
import { SCOPE_NAMES } from './words.ts';

/** Documents of one kind of scope: all pillars, all sectors. */
export interface ScopeGroup {
  readonly scope: OutputScope['kind'];
  readonly entries: readonly ManifestEntry[];
}

/** Documents of one kind in one language. */
export interface KindGroup {
  readonly app: string;
  readonly kind: string;
  readonly scopes: readonly ScopeGroup[];
}

/** All documents of one language. */
export interface LanguageGroup {
  readonly language: ManifestEntry['language'];
  readonly kinds: readonly KindGroup[];
}

const SCOPE_ORDER = Object.keys(SCOPE_NAMES);

const byScope = (a: ScopeGroup, b: ScopeGroup): number => SCOPE_ORDER.indexOf(a.scope) - SCOPE_ORDER.indexOf(b.scope);

const groupScopes = (entries: readonly ManifestEntry[]): readonly ScopeGroup[] =>
  [...Map.groupBy(entries, ({ scope }) => scope.kind)].map(([scope, entries]) => ({ scope, entries })).sort(byScope);

/** Kinds of whole-plan documents come first: they are what most readers look for. */
const widthOf = ({ scopes }: KindGroup): number => SCOPE_ORDER.indexOf(scopes[0]?.scope ?? 'country');

const keyOf = ({ app, kind }: Pick<KindGroup, 'app' | 'kind'>): string => `${app}/${kind}`;

/** Where the first document of a kind comes, in whichever language: so that kinds stand in one order in both. */
const firstPlaces = (entries: readonly ManifestEntry[]): ReadonlyMap<string, number> =>
  new Map([...Map.groupBy(entries, keyOf)].map(([key, group]) => [key, Math.min(...group.map(({ order }) => order))]));

const byPlace =
  (places: ReadonlyMap<string, number>) =>
  (a: KindGroup, b: KindGroup): number =>
    widthOf(a) - widthOf(b) || compareText(a.app, b.app) || (places.get(keyOf(a)) ?? 0) - (places.get(keyOf(b)) ?? 0);

const groupKinds = (entries: readonly ManifestEntry[], places: ReadonlyMap<string, number>): readonly KindGroup[] =>
  [...Map.groupBy(entries, keyOf).values()]
    .flatMap((group) => {
      const [first] = group;
      return first ? [{ app: first.app, kind: first.kind, scopes: groupScopes(group) }] : [];
    })
    .sort(byPlace(places));

/**
 * Documents by language, kind and scope; Japanese first. Kinds stand app by app and in the same order in both languages,
 * the rest in the order given.
 */
export const groupEntries = (entries: readonly ManifestEntry[]): readonly LanguageGroup[] => {
  const places = firstPlaces(entries);
  return (['ja', 'en'] as const)
    .map((language) => ({
      language,
      kinds: groupKinds(
        entries.filter((entry) => entry.language === language),
        places,
      ),
    }))
    .filter(({ kinds }) => kinds.length > 0);
};
