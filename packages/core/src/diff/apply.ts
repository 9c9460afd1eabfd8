import { freezeDeep } from '../load/freeze.ts';
import type { Path } from '../load/state.ts';
import { ENTITY_KINDS, type EntityKind } from '../model/id.ts';
import type { Plan } from '../model/linked-plan.ts';
import type { Pillar, PlanHead } from '../model/plan.ts';
import type { EntityChange, FieldChange, PlanDiff } from './change.ts';
import { bareHead } from './diff-plans.ts';

/**
 * The earlier plan with every difference applied: the later plan, field by field. The folder stays the earlier one's.
 * It shows that a difference is whole; a build never needs it.
 */
export function applyDiff(before: Plan, { now, changes }: PlanDiff): Plan {
  const of = (kind: EntityKind | 'plan') => changes.filter(({ entity }) => entity === kind);
  const entities = Object.fromEntries(
    ENTITY_KINDS.map((kind) => [kind, applyToKind(before.entities[kind], of(kind))]),
  ) as unknown as Plan['entities'];
  const [change] = of('plan');
  const bare = change?.change === 'changed' ? applyFields(bareHead(before), change.fields) : bareHead(before);
  const listed = <K extends EntityKind>(kind: K) => [...entities[kind].values()];
  const head = { ...(bare as PlanHead), pillars: listed('pillar') as Pillar[] };
  return freezeDeep({
    ...before,
    head: withHeld(head, { items: listed('item'), terms: listed('term') }),
    asOf: now.asOf,
    entities,
  });
}

/** Lists that the head leaves out when they are empty. */
const withHeld = (head: PlanHead, held: Readonly<Record<'items' | 'terms', readonly unknown[]>>): PlanHead => ({
  ...head,
  ...Object.fromEntries(Object.entries(held).filter(([, list]) => list.length > 0)),
});

function applyToKind(
  old: ReadonlyMap<string, unknown>,
  changes: readonly EntityChange[],
): ReadonlyMap<string, unknown> {
  const byId = new Map(changes.map((change) => [change.id, change]));
  const slots = [...old].map(([id, value]) => {
    const change = byId.get(id);
    if (change?.change === 'removed') return { gone: true, value: [id, value] as const };
    if (change?.change !== 'changed') return { value: [id, value] as const };
    return { to: change.moved?.to, value: [id, applyFields(value, change.fields)] as const };
  });
  const added = changes.flatMap((one) =>
    one.change === 'added' ? [{ at: one.at, value: [one.id, one.value] as const }] : [],
  );
  return new Map(arrange(slots, added));
}

/** A member of a list on its way: gone, sent to a place of the new list, or where the others leave room. */
interface Slot<T> {
  readonly gone?: boolean | undefined;
  readonly to?: number | undefined;
  readonly value: T;
}

function arrange<T>(
  slots: readonly Slot<T>[],
  added: readonly { readonly at: number; readonly value: T }[],
): readonly T[] {
  const staying = slots.filter(({ gone }) => !gone);
  const fixed = new Map<number, T>([
    ...added.map(({ at, value }) => [at, value] as const),
    ...staying.flatMap(({ to, value }) => (to === undefined ? [] : [[to, value] as const])),
  ]);
  const rest = staying.filter(({ to }) => to === undefined).map(({ value }) => value);
  const length = staying.length + added.length;
  return Array.from({ length }, (_, at) => (fixed.has(at) ? fixed.get(at) : rest.shift()) as T);
}

type Step = string | number;

/** A change on its way down: what is left of its two paths. */
type Falling = FieldChange & { readonly was: Path; readonly now: Path };

function applyFields(value: unknown, changes: readonly FieldChange[]): unknown {
  if (changes.length === 0) return value;
  if (Array.isArray(value)) return applyToList(value, changes);
  const fields: Record<string, unknown> = { ...(value as object) };
  for (const [key, group] of Map.groupBy(changes, ({ was }) => was[0] as Step)) {
    const own = group.find(({ was }) => was.length === 1);
    if (own?.change === 'removed') delete fields[key];
    else fields[key] = own ? own.new : applyFields(fields[key], group.map(fall));
  }
  return fields;
}

function applyToList(list: readonly unknown[], changes: readonly FieldChange[]): readonly unknown[] {
  const own = changes.filter(({ was }) => was.length === 1);
  const inner = Map.groupBy(
    changes.filter(({ was }) => was.length > 1),
    ({ was }) => was[0] as Step,
  );
  const find = (change: FieldChange['change'], at: number) =>
    own.find((one) => one.change === change && one.was[0] === at);
  const slots = list.map((value, at) => ({
    gone: find('removed', at) !== undefined,
    to: find('moved', at)?.now[0] as number | undefined,
    value: find('changed', at)?.new ?? applyFields(value, (inner.get(at) ?? []).map(fall)),
  }));
  const added = own.flatMap((one) => (one.change === 'added' ? [{ at: one.now[0] as number, value: one.new }] : []));
  return arrange(slots, added);
}

const fall = (change: FieldChange): Falling => ({ ...change, was: change.was.slice(1), now: change.now.slice(1) });
