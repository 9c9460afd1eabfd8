import type { Figure } from '../model/figure.ts';
import type { Plan } from '../model/linked-plan.ts';

const INDEXES = new WeakMap<Plan['entities'], ReadonlyMap<string, Figure>>();

/** Every figure of a plan by its id, wherever it stands: on the plan, an action, event, initiative or document. */
export function figuresById(plan: Plan): ReadonlyMap<string, Figure> {
  const known = INDEXES.get(plan.entities);
  if (known) return known;
  const { action, event, initiative, document } = plan.entities;
  const owners = [plan.head, ...[action, event, initiative, document].flatMap((kind) => [...kind.values()])];
  const index = new Map(owners.flatMap((owner) => owner.figures ?? []).map((figure) => [figure.id, figure]));
  INDEXES.set(plan.entities, index);
  return index;
}
