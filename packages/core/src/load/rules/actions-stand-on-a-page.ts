import { messages } from '@shinrai/diagnostics';
import type { Entry } from '../state.ts';
import type { PlanDraft, Rule } from './rule.ts';

/** An action that no sector lists is in no briefing. A detail stands where its parent stands. */
export const actionsStandOnAPage: Rule = {
  needs: ['action', 'sector'],
  check: (draft, locate) => {
    const listed = new Set(draft.all('sector').flatMap(({ value }) => value.blocks.flatMap((block) => block.actions)));
    return draft
      .all('action')
      .filter((action) => !ancestry(draft, action).some((id) => listed.has(id)))
      .map((action) => messages.planActionOnNoPage({ action: action.id }, { place: locate(action) }));
  },
};

/** The action and what it is a detail of; ends at a circle. */
function ancestry({ find }: PlanDraft, action: Entry<'action'>): readonly string[] {
  const ids = new Set<string>();
  let current: Entry<'action'> | undefined = action;
  while (current && !ids.has(current.id)) {
    ids.add(current.id);
    current = current.value.parent === undefined ? undefined : find('action', current.value.parent);
  }
  return [...ids];
}
