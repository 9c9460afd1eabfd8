import type { Built } from './built.ts';

/** Of each language and kind of part of the plan (all of it, a pillar, a sector, a ministry) the largest file: it says most. */
export function sampleOf<Content>(files: readonly Built<Content>[]): readonly Built<Content>[] {
  const bySort = Map.groupBy(files, ({ language, kind, scope }) => `${language} ${kind} ${scope.kind}`);
  return [...bySort.values()].flatMap((alike) => alike.toSorted((a, b) => b.bytes - a.bytes).slice(0, 1));
}

/** Of each kind and kind of part of the plan one such file, in the languages by turns: what is judged slowly. */
export function smallSampleOf<Content>(files: readonly Built<Content>[]): readonly Built<Content>[] {
  const alike = Map.groupBy(sampleOf(files), ({ kind, scope }) => `${kind} ${scope.kind}`);
  return [...alike.values()].flatMap((versions, at) => versions[at % versions.length] ?? []);
}
