import { type Diagnostic, messages } from '@shinrai/diagnostics';
import type { MarkingLevel } from '../../model/marking.ts';
import { splitMentions } from '../../text/mention.ts';
import { locateIn } from '../locate.ts';
import type { Entry, LoadState, Located } from '../state.ts';

/** A thing that has figures of its own. */
type Owner = Located<{ readonly id: string; readonly figures?: readonly { readonly id: string }[] }>;

/**
 * Sentences that would be seen and mention a figure that would not. Leaving out the sentence would change what is said,
 * and leaving the figure in would give it away, so a person has to decide; told where the figure stands.
 */
export function brokenMentions(whole: LoadState, part: LoadState, level: MarkingLevel): readonly Diagnostic[] {
  const shown = new Set(figuresIn(ownersIn(part)).map(({ id }) => id));
  const hidden = figuresIn(ownersIn(whole)).filter(({ id }) => !shown.has(id));
  return hidden.flatMap((figure) =>
    ownersIn(part)
      .filter(({ value }) => mentions(value, figure.id))
      .map(({ value, kind }) =>
        messages.markingMentionsHidden(
          { level, by: `${kind} ${value.id}`, figure: figure.id },
          { place: figure.place },
        ),
      ),
  );
}

function ownersIn({ head, entries }: LoadState): readonly (Owner & { readonly kind: string })[] {
  return [...(head ? [{ ...head, kind: 'plan' }] : []), ...(entries as readonly (Entry & Owner)[])];
}

const figuresIn = (owners: readonly Owner[]) =>
  owners.flatMap((owner) =>
    (owner.value.figures ?? []).map(({ id }, at) => ({
      id,
      get place() {
        return locateIn(owner, ['figures', at]);
      },
    })),
  );

/** Whether any text in a value mentions a figure. The head of a plan holds its pillars and terms, which speak for themselves. */
function mentions(value: unknown, id: string): boolean {
  if (typeof value === 'string')
    return splitMentions(value).some((piece) => piece.kind === 'figure' && piece.id === id);
  if (typeof value !== 'object' || value === null) return false;
  return Object.values(value).some((inner) => mentions(inner, id));
}
