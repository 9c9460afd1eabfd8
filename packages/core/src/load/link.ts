import { ENTITY_KINDS, type EntityKind } from '../model/id.ts';
import type { Plan } from '../model/linked-plan.ts';
import type { Pillar } from '../model/plan.ts';
import { freezeDeep } from './freeze.ts';
import type { Entry, LoadState } from './state.ts';

/** A state without errors as a plan: entities by id, in the order in which documents list them, frozen. */
export function link(state: LoadState): Plan | undefined {
  const { head, folder } = state;
  if (!head) return undefined;
  const byKind = Map.groupBy(inOrder(state.entries), ({ kind }) => kind);
  const entities = Object.fromEntries(
    ENTITY_KINDS.map((kind) => [kind, new Map((byKind.get(kind) ?? []).map(({ id, value }) => [id, value]))]),
  ) as unknown as Plan['entities'];
  const pillars = [...entities.pillar.values()] as Pillar[];
  const asOf = state.asOf ?? head.value.asOf.date;
  return freezeDeep({ head: { ...head.value, pillars }, asOf, folder, pictures: picturesOf(state), entities });
}

/** The files under media/ that the plan names and that can be printed. */
function picturesOf({ media, entries }: LoadState): ReadonlyMap<string, string> {
  const named = new Set(entries.flatMap((entry) => (isMedia(entry) ? [entry.value.file] : [])));
  const seen = [...media].flatMap(([path, file]) => (named.has(path) ? [[path, file()] as const] : []));
  return new Map(seen.flatMap(([path, file]) => ('sha256' in file ? [[path, file.sha256] as const] : [])));
}

const isMedia = (entry: Entry): entry is Entry<'media'> => entry.kind === 'media';

const ORDERED = new Set<EntityKind>(['pillar', 'area', 'sector']);

/** Pillars, areas and sectors by their order; the entities of sector files by their sector; all others as written. */
function inOrder(entries: readonly Entry[]): readonly Entry[] {
  const pages = new Map(entries.flatMap((entry) => (isSector(entry) ? [[entry.tree, entry.value.order]] : [])));
  const place = (entry: Entry) => (ORDERED.has(entry.kind) ? orderOf(entry) : (pages.get(entry.tree) ?? 0));
  return entries.toSorted((a, b) => place(a) - place(b));
}

const isSector = (entry: Entry): entry is Entry<'sector'> => entry.kind === 'sector';

const orderOf = (entry: Entry) => (entry.value as { order: number }).order;
