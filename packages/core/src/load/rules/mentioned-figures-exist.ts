import { type Diagnostic, messages } from '@shinrai/diagnostics';
import { ENTITY_KINDS } from '../../model/id.ts';
import { splitMentions } from '../../text/mention.ts';
import { valueAt } from '../collections.ts';
import { pathsOf } from '../paths-of.ts';
import type { Located } from '../state.ts';
import type { Suggest } from '../suggest.ts';
import type { Locate, PlanDraft, Rule } from './rule.ts';

/** A sentence that mentions a figure mentions one that there is: documents print the figure in its place. */
export const mentionedFiguresExist: Rule = {
  needs: ['action', 'event', 'initiative', 'document'],
  check: (draft, locate) => {
    const owners = ownersIn(draft);
    const ids = new Set(owners.flatMap(({ value }) => figureIdsOf(value)));
    return owners.flatMap((owner) => check(owner, ids, draft.suggest, locate));
  },
};

function ownersIn({ head, all }: PlanDraft): readonly Located<unknown>[] {
  return [...(head ? [head] : []), ...ENTITY_KINDS.flatMap((kind) => all(kind))];
}

function figureIdsOf(value: unknown): readonly string[] {
  const { figures } = value as { figures?: readonly { readonly id: string }[] };
  return (figures ?? []).map(({ id }) => id);
}

function check(
  owner: Located<unknown>,
  ids: ReadonlySet<string>,
  suggest: Suggest,
  locate: Locate,
): readonly Diagnostic[] {
  return pathsOf(owner.value, { isMeant: mentions }).flatMap((field) =>
    splitMentions(String(valueAt(owner.value, field)))
      .flatMap((piece) => (piece.kind === 'figure' && !ids.has(piece.id) ? [piece.id] : []))
      .map((id) => messages.textUnknownFigure({ id, nearest: suggest(id, ids) }, { place: locate(owner, field) })),
  );
}

const mentions = (value: unknown) => typeof value === 'string' && value.includes('{');
