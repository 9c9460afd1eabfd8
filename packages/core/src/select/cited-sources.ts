import type { Plan } from '../model/linked-plan.ts';
import type { Source } from '../model/source.ts';
import type { Related } from './related.ts';
import { type Selection, selectedActions } from './select.ts';

/**
 * The sources that the facts of a selection rest on, in the order of the data: those whose passages its sectors,
 * actions and what hangs together with them name. The whole plan rests on all of them.
 */
export function citedSources({ entities }: Plan, selection: Selection, linked: Related): readonly Source[] {
  const sources = [...entities.source.values()];
  if (selection.scope.kind === 'plan') return sources;
  const pages = selection.pillars.flatMap(({ pillar, sectors }) => [pillar, ...sectors.map(({ sector }) => sector)]);
  const passages = passagesIn([...pages, ...selectedActions(selection), ...Object.values(linked)]);
  const cited = new Set(passages.map((id) => entities.segment.get(id)?.of));
  return sources.filter(({ id }) => cited.has(id));
}

/** The ids of passages in a value, however deep: each fact names its own under `source`. */
function passagesIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'source' && Array.isArray(inner) ? (inner as readonly string[]) : passagesIn(inner),
  );
}
