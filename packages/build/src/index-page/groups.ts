import type { ManifestEntry } from '../manifest.ts';
import type { OutputScope } from '../output.ts';
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

const groupKinds = (entries: readonly ManifestEntry[]): readonly KindGroup[] =>
  [...Map.groupBy(entries, ({ app, kind }) => `${app}/${kind}`).values()]
    .flatMap((group) => {
      const [first] = group;
      return first ? [{ app: first.app, kind: first.kind, scopes: groupScopes(group) }] : [];
    })
    .sort((a, b) => widthOf(a) - widthOf(b));

/** Documents by language, kind and scope; Japanese first, the rest in the order given. */
export const groupEntries = (entries: readonly ManifestEntry[]): readonly LanguageGroup[] =>
  (['ja', 'en'] as const)
    .map((language) => ({ language, kinds: groupKinds(entries.filter((entry) => entry.language === language)) }))
    .filter(({ kinds }) => kinds.length > 0);
