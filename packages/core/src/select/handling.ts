import type { Plan } from '../model/linked-plan.ts';
import { MARKING_LEVELS, type Marking, type MarkingLevel } from '../model/marking.ts';
import type { Text } from '../text/text.ts';
import { once } from './once.ts';
import { related } from './related.ts';
import type { Scope } from './scope.ts';
import { select, selectedActions } from './select.ts';

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
  const markings = [plan.head.marking, ...contentsOf(plan, scope).flatMap(markingsOf)];
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

function contentsOf(plan: Plan, scope: Scope): readonly object[] {
  if (scope.kind === 'plan') return Object.values(plan.entities).flatMap((collection) => [...collection.values()]);
  const selection = select(plan, scope);
  const sectors = selection.pillars.flatMap(({ sectors: list }) => list).map(({ sector }) => sector);
  const pages = sectors.flatMap(({ media = [], links = [] }) => [
    ...media.flatMap((id) => plan.entities.media.get(id) ?? []),
    ...links.flatMap((id) => plan.entities.link.get(id) ?? []),
  ]);
  return [...selectedActions(selection), ...sectors, ...pages, ...Object.values(related(plan, selection)).flat()];
}

/** Every marking in an entity: it stands in several documents, each in two languages. */
const markingsOf = once((entity: object) => markingsIn(entity));

/** Every marking in a value, however deep: facts inside an entity may be marked apart from it. */
function markingsIn(value: unknown): readonly Marking[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = (value as { readonly marking?: Marking }).marking;
  return [...(own ? [own] : []), ...Object.values(value).flatMap(markingsIn)];
}
