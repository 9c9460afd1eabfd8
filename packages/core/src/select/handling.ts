import type { Plan } from '../model/linked-plan.ts';
import { MARKING_LEVELS, type Marking, type MarkingLevel } from '../model/marking.ts';
import type { Text } from '../text/text.ts';
import { contentsOf, planItself } from './contents.ts';
import { once } from './once.ts';
import type { Scope } from './scope.ts';

/** How a document is to be handled: the level and the caveats that are printed on it. */
export interface Handling {
  readonly level: MarkingLevel;
  readonly caveats: readonly Text[];
}

/**
 * How a document about a part of the plan is to be handled: at the highest level of all that it may contain, never
 * lower than the plan as a whole, with every caveat once.
 *
 * @see 政府機関等のサイバーセキュリティ対策のための統一基準: the grade of a document is that of its most sensitive content
 */
export function handlingOf(plan: Plan, scope: Scope): Handling {
  const contents = isMarked(plan) ? [...contentsOf(plan, scope)] : [planItself(plan)];
  const markings = contents.flatMap(markingsOf);
  const level = MARKING_LEVELS.findLast((one) => markings.some((marking) => marking.level === one)) ?? 'restricted';
  const caveats = new Map(markings.flatMap((marking) => marking.caveats ?? []).map((caveat) => [caveat.ja, caveat]));
  return { level, caveats: [...caveats.values()] };
}

/** Whether something may stand in a document that is handled like this, and change nothing about that. */
export function isHandledAs({ level, caveats }: Handling, entity: object): boolean {
  const known = new Set(caveats.map(({ ja }) => ja));
  return markingsOf(entity).every(
    (marking) =>
      marking.embargo === undefined &&
      MARKING_LEVELS.indexOf(marking.level) <= MARKING_LEVELS.indexOf(level) &&
      (marking.caveats ?? []).every(({ ja }) => known.has(ja)),
  );
}

/**
 * Whether lists that go along with a document may name something of the plan that it is not about: only what changes
 * nothing about how it is handled. A ministry's tracker does not become restricted because a sector of others is.
 */
export function mayName(plan: Plan, scope: Scope): (entity: { readonly marking?: Marking | undefined }) => boolean {
  if (scope.kind === 'plan' || !isMarked(plan)) return () => true;
  const [contents, handling] = [contentsOf(plan, scope), handlingOf(plan, scope)];
  return (entity) => contents.has(entity) || isHandledAs(handling, { marking: entity.marking });
}

/** Whether anything in the lists of a plan is marked at all; in most plans nothing is. */
const isMarked = once(({ entities }: Plan): boolean =>
  Object.values(entities).some((collection) => [...collection.values()].some((one) => markingsOf(one).length > 0)),
);

/** Every marking in an entity: it stands in several documents, each in two languages. */
const markingsOf = once((entity: object) => markingsIn(entity));

/** Every marking in a value, however deep: facts inside an entity may be marked apart from it. */
function markingsIn(value: unknown): readonly Marking[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = (value as { readonly marking?: Marking }).marking;
  return [...(own ? [own] : []), ...Object.values(value).flatMap(markingsIn)];
}
