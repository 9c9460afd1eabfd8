import { messages } from '@shinrai/diagnostics';
import type { Action } from '../../model/action.ts';
import type { Rule } from './rule.ts';

/** What is planned says for when, or that this is not known. An event or a milestone brings its date along. */
export const plannedActionsHaveADate: Rule = {
  needs: [],
  check: ({ all }, locate) =>
    all('action')
      .filter(({ value }) => isPlanned(value) && !hasDate(value))
      .map((action) => {
        const holes = { item: `action "${action.id}"`, state: action.value.state.value };
        return messages.datePlannedWithoutDate(holes, { place: locate(action, ['state', 'value']) });
      }),
};

const isPlanned = ({ state }: Action) => state.value === 'planned' || state.value === 'scheduled';

const hasDate = ({ dates, milestones, events }: Action) =>
  [dates, milestones, events].some((list) => list !== undefined && list.length > 0);
