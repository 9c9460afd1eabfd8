import type { Figure } from '../model/figure.ts';
import type { Plan } from '../model/linked-plan.ts';
import { once } from './once.ts';

/** Every figure of a plan by its id, wherever it stands: on the plan, an action, event, initiative or document. */
export const figuresById: (plan: Plan) => ReadonlyMap<string, Figure> = once(({ head, entities }: Plan) => {
  const { action, event, initiative, document } = entities;
  const owners = [head, ...[action, event, initiative, document].flatMap((kind) => [...kind.values()])];
  return new Map(owners.flatMap((owner) => owner.figures ?? []).map((figure) => [figure.id, figure]));
});
