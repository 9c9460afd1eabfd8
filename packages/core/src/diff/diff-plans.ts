import { collectionOf } from '../load/collections.ts';
import { type Schema, schemaAt } from '../load/schema-walk.ts';
import { FILE_SCHEMAS } from '../model/files.ts';
import { ENTITY_KINDS, type EntityKind } from '../model/id.ts';
import type { Plan } from '../model/linked-plan.ts';
import { once } from '../select/once.ts';
import { sectorActions } from '../select/sector-actions.ts';
import { alignByKey } from './align.ts';
import type { EntityChange, Pages, PlanDiff, PlanState } from './change.ts';
import { compareValues } from './compare.ts';

/** Keys of the head of a plan that hold entities of their own. */
const HELD = ['pillars', 'items', 'terms'];

/**
 * What is different in a plan since an earlier state of it, by entity and field, in the order of the new state. Every
 * difference is in it, and nothing else: applied to the earlier state (see applyDiff) it gives the later one.
 */
export function diffPlans(before: Plan, after: Plan): PlanDiff {
  return {
    was: stateOf(before),
    now: stateOf(after),
    changes: [...diffHeads(before, after), ...ENTITY_KINDS.flatMap((kind) => diffKind(kind, before, after))],
  };
}

/** Whether nothing at all is different. */
export const isEmptyDiff = ({ changes, was, now }: PlanDiff): boolean => changes.length === 0 && was.asOf === now.asOf;

/** The head of a plan without the entities that stand in its file. */
export function bareHead({ head }: Plan): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(head).filter(([key]) => !HELD.includes(key)));
}

/** The schema of one entity of a kind. */
export function entitySchema(kind: EntityKind): Schema {
  const { file, key, single } = collectionOf(kind);
  const schema = schemaAt(FILE_SCHEMAS[file], single ? [key] : [key, 0]);
  if (!schema) throw new Error(`${kind} has no schema`);
  return schema;
}

const stateOf = ({ head, asOf }: Plan): PlanState => ({ plan: head.id, edition: head.edition.name, asOf });

function diffHeads(before: Plan, after: Plan): readonly EntityChange[] {
  const fields = compareValues(FILE_SCHEMAS.plan, bareHead(before), bareHead(after));
  return fields.length > 0 ? [{ entity: 'plan', id: after.head.id, change: 'changed', fields }] : [];
}

function diffKind(kind: EntityKind, before: Plan, after: Plan): readonly EntityChange[] {
  const [old, now] = [before.entities[kind], after.entities[kind]] as ReadonlyMap<string, unknown>[];
  if (!old || !now || old === now) return [];
  const [oldIds, newIds] = [[...old.keys()], [...now.keys()]];
  const { kept, removed, added } = alignByKey(oldIds, newIds);
  const schema = entitySchema(kind);
  const subject = (id: string | undefined) => ({ entity: kind, id: id ?? '' }) as const;
  const changed = kept.flatMap(({ from, to, isMoved }): readonly (EntityChange & { to: number })[] => {
    const id = newIds[to] ?? '';
    const fields = compareValues(schema, old.get(id), now.get(id));
    const pages = kind === 'action' ? pagesOf(id, before, after) : undefined;
    if (fields.length === 0 && !isMoved && !pages) return [];
    const moved = isMoved && { moved: { from, to } };
    return [{ ...subject(id), change: 'changed', ...moved, ...(pages && { pages }), fields, to }];
  });
  const fresh = added.map((at) => ({
    ...({ ...subject(newIds[at]), change: 'added', at, value: now.get(newIds[at] ?? '') } as const),
    to: at,
  }));
  return [
    ...removed.map(
      (at) => ({ ...subject(oldIds[at]), change: 'removed', at, value: old.get(oldIds[at] ?? '') }) as const,
    ),
    ...[...changed, ...fresh].toSorted((a, b) => a.to - b.to).map(({ to: _, ...change }) => change),
  ];
}

/** The pages on which an action stands, when they are other ones than before. */
function pagesOf(id: string, before: Plan, after: Plan): Pages | undefined {
  const [was, now] = [pageList(before, id), pageList(after, id)];
  return was.join() === now.join() ? undefined : { was, now };
}

const pageList = (plan: Plan, id: string) => (standings(plan).get(id) ?? []).map(({ sector }) => sector);

/** Where each action stands, in the order of the plan. */
const standings = once((plan: Plan) => {
  const all = [...plan.entities.sector.values()].flatMap((sector) =>
    sectorActions(plan, sector).map(({ id }) => ({ id, sector: sector.id })),
  );
  return Map.groupBy(all, ({ id }) => id);
});
