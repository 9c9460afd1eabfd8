import { type Diagnostic, messages } from '@shinrai/diagnostics';
import { locate } from '../locate.ts';
import type { Reference } from '../state.ts';

/**
 * Entities that are their own ancestors: every field with one reference to the entity's own kind (parent, succeeds) is
 * followed to its end. A circle is told once, at the member that is written first.
 */
export function cycles(references: readonly Reference[]): readonly Diagnostic[] {
  const steps = references.filter(({ kind, from }) => from?.kind === kind && from.field.length === 1);
  const relations = Map.groupBy(steps, ({ kind, from }) => `${kind} ${from?.field[0]}`);
  return [...relations.values()].flatMap(cyclesOf);
}

function cyclesOf(steps: readonly Reference[]): readonly Diagnostic[] {
  const next = new Map(steps.map((step) => [step.from?.id, step]));
  const seen = new Set<Reference>();
  return steps.flatMap((start) => {
    const trail = new Set<Reference>();
    let step: Reference | undefined = start;
    while (step && !seen.has(step)) {
      seen.add(step);
      trail.add(step);
      step = next.get(step.id);
    }
    return step && trail.has(step) ? [findingOf([...trail].slice([...trail].indexOf(step)))] : [];
  });
}

/** Members of a circle that are told. */
const SHOWN = 20;

function findingOf(circle: readonly Reference[]): Diagnostic {
  const shown = circle.slice(0, SHOWN);
  const [first, ...others] = shown.map(({ id, tree, path, from }) => ({ id, place: locate(tree, path), from }));
  const ids = shown.map(({ from }) => from?.id ?? '');
  const steps = [...ids, ...(shown.length < circle.length ? ['...'] : []), ids[0] ?? ''];
  return messages.referenceCycle(
    { cycle: steps.join(' -> '), field: String(first?.from?.field[0]) },
    {
      place: first?.place,
      related: others.map(({ id, place, from }) => ({ message: `from "${from?.id}" to "${id}"`, place })),
    },
  );
}
