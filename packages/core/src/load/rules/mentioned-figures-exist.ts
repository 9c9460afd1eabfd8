import { type Diagnostic, messages } from '@shinrai/diagnostics';
import { ENTITY_KINDS } from '../../model/id.ts';
import { splitMentions } from '../../text/mention.ts';
import type { Located, Path } from '../state.ts';
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
  return textsIn(owner.value).flatMap(({ text, field }) =>
    splitMentions(text)
      .flatMap((piece) => (piece.kind === 'figure' && !ids.has(piece.id) ? [piece.id] : []))
      .map((id) => messages.textUnknownFigure({ id, nearest: suggest(id, ids) }, { place: locate(owner, field) })),
  );
}

function textsIn(value: unknown, field: Path = []): readonly { readonly text: string; readonly field: Path }[] {
  if (typeof value === 'string') return [{ text: value, field }];
  if (typeof value !== 'object' || value === null) return [];
  const isList = Array.isArray(value);
  return Object.entries(value).flatMap(([key, one]) => textsIn(one, [...field, isList ? Number(key) : key]));
}
