import type { Change } from '../around.ts';
import { changeOf } from '../changes/change.ts';
import type { InlineHandler } from './handler.ts';

const change =
  (kind: Change['kind']): InlineHandler =>
  (element, state, around) => {
    const change = changeOf(element, kind);
    return state.content(element, { ...around, format: { ...around.format, ...(change && { change }) } });
  };

/** Words inserted since an earlier edition, as a tracked change. */
export const ins = change('insertion');

/** Words deleted since an earlier edition, as a tracked change. */
export const del = change('deletion');
