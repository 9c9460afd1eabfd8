import type { Built } from './built.ts';

/** Of each language and kind of part of the plan (all of it, a pillar, a sector, a ministry) the largest file: it says most. */
export function sampleOf<Content>(files: readonly Built<Content>[]): readonly Built<Content>[] {
  const bySort = Map.groupBy(files, ({ language, kind, scope }) => `${language} ${kind} ${scope.kind}`);
  return [...bySort.values()].flatMap((alike) => alike.toSorted((a, b) => b.bytes - a.bytes).slice(0, 1));
}
