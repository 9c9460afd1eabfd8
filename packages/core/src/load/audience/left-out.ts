import { type Diagnostic, messages } from '@shinrai/diagnostics';
import type { Action } from '../../model/action.ts';
import { FILE_SCHEMAS } from '../../model/files.ts';
import type { MarkingLevel } from '../../model/marking.ts';
import type { Sector } from '../../model/sector.ts';
import { type RawEntity, rawEntities, rawId } from '../collections.ts';
import { locate } from '../locate.ts';
import { childSchemas, schemaAt } from '../schema-walk.ts';
import type { LoadState, Tree } from '../state.ts';
import { nameOf } from './entity-name.ts';
import { namesIn } from './hidden.ts';
import { UNMARKABLE } from './orphans.ts';
import { type Blinds, prune, REMOVED } from './prune.ts';

/** What plan.yaml cannot be without and may not be seen: then there is no plan at all, and somebody has to be told why. */
export function neededAbove({ trees }: LoadState, blinds: Blinds, level: MarkingLevel): readonly Diagnostic[] {
  return trees
    .filter(({ file }) => file.kind === 'plan')
    .flatMap((tree) =>
      Object.entries(tree.data as object)
        .filter(([key, value]) => isNeeded(key) && isRemoved(key, value, blinds))
        .map(([key]) => messages.markingNeededAbove({ level, key }, { place: locate(tree, [key]) })),
    );
}

const isNeeded = (key: string) => schemaAt(FILE_SCHEMAS.plan, [key])?._zod.optin !== 'optional';

const isRemoved = (key: string, value: unknown, blinds: Blinds) =>
  childSchemas(FILE_SCHEMAS.plan, key).every((schema) => prune(schema, value, blinds) === REMOVED);

/**
 * What is not marked and is left out all the same, since something that it needs is: an only owner, an only area, the
 * page that it was written on, the action that it is a detail of. That may be meant, or may lose what the public should
 * read.
 */
export function leftOut(
  { trees, references }: LoadState,
  shown: readonly Tree[],
  { hides }: Blinds,
  level: MarkingLevel,
): readonly Diagnostic[] {
  const names = namesIn(shown);
  const pages = onPages(shown);
  const files = new Set(shown.map(({ file }) => file.path));
  const isShown = ({ collection: { kind }, value }: RawEntity) =>
    names.has(nameOf(kind, rawId(value) ?? '')) && (kind !== 'action' || pages.has(rawId(value) ?? ''));
  const isLost = (one: RawEntity) =>
    !UNMARKABLE.has(one.collection.kind) && !isShown(one) && !hides(one.value as Record<string, unknown>);
  const named = Map.groupBy(
    references.filter(({ tree }) => files.has(tree.file.path)),
    ({ kind, id }) => nameOf(kind, id),
  );
  const isNamedElsewhere = (own: Tree, { collection: { kind }, value }: RawEntity) =>
    named.get(nameOf(kind, rawId(value) ?? ''))?.some(({ tree }) => tree !== own);
  return trees.flatMap((tree) =>
    rawEntities(tree)
      .filter(isLost)
      .filter((one) => files.has(tree.file.path) || one.collection.single || isNamedElsewhere(tree, one))
      .map(({ collection, value, path }) =>
        messages.markingLeftOut(
          { entity: `${collection.kind} "${rawId(value)}"`, level },
          { place: locate(tree, path) },
        ),
      ),
  );
}

/** The actions that stand on a page: those that a sector lists, and their details. */
function onPages(trees: readonly Tree[]): ReadonlySet<string> {
  const values = (kind: 'sector' | 'action') =>
    trees.flatMap(rawEntities).flatMap(({ collection, value }) => (collection.kind === kind ? [value] : []));
  const ids = new Set((values('sector') as Sector[]).flatMap(({ blocks }) => blocks.flatMap(({ actions }) => actions)));
  const actions = values('action') as Action[];
  for (let count = -1; count !== ids.size; ) {
    count = ids.size;
    for (const { id, parent } of actions) if (parent !== undefined && ids.has(parent)) ids.add(id);
  }
  return ids;
}
