import { type Diagnostic, messages } from '@shinrai/diagnostics';
import type { Entry } from '../state.ts';
import type { Locate, Rule } from './rule.ts';

/** Every area has an action, or says why there is none; never both. Areas touched in passing do not count as served. */
export const areasAreServedOrExplained: Rule = {
  needs: ['area', 'action'],
  check: ({ all }, locate) => {
    const serving = Map.groupBy(
      all('action').flatMap(({ id, value }) => value.areas.map((area) => ({ id, area }))),
      ({ area }) => area,
    );
    return all('area').flatMap((area) =>
      check(
        area,
        (serving.get(area.id) ?? []).map(({ id }) => id),
        locate,
      ),
    );
  },
};

function check(area: Entry<'area'>, actions: readonly string[], locate: Locate): readonly Diagnostic[] {
  const isExplained = area.value.noEntry !== undefined;
  if (actions.length === 0 && !isExplained) {
    return [messages.areaNothingReported({ area: area.id }, { place: locate(area) })];
  }
  if (actions.length === 0 || !isExplained) return [];
  return [messages.areaReportedAndNoEntry({ area: area.id, actions }, { place: locate(area, ['noEntry'], 'key') })];
}
