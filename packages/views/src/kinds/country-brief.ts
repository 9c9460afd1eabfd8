import { concernsCountry, type Plan, select } from '@shinrai/core';
import type { EventRow } from '../parts/event.ts';
import { figureView } from '../parts/figure.ts';
import { factRef, type Line } from '../parts/inline.ts';
import { actionsOf } from '../parts/point.ts';
import type { FigureRow } from '../parts/registers.ts';
import { textLine } from '../parts/text.ts';
import type { Request } from '../request.ts';
import { type CountrySheetView, countrySheetView } from './country-sheet.ts';
import { scopeTitle } from './scope-title.ts';

/** What the plan does with one country, to be read before a visit or a call. */
export interface CountryBriefView extends Omit<CountrySheetView, 'kind' | 'events'> {
  readonly kind: 'country-brief';
  readonly title: Line;
  readonly past: readonly EventRow[];
  readonly upcoming: readonly EventRow[];
  readonly figures: readonly FigureRow[];
}

/** Makes the brief about a country. */
export function countryBriefView(plan: Plan, request: Request): CountryBriefView {
  const speech = { plan, ...request };
  const { scope } = request;
  const { events, kind: _, ...sheet } = countrySheetView(plan, request);
  const country = scope.kind === 'country' ? scope.id : '';
  const actions = select(plan, scope)
    .pillars.flatMap(({ sectors }) => sectors)
    .flatMap(actionsOf)
    .filter((action) => concernsCountry(plan, action, country));
  const isAhead = ({ state, when }: EventRow) => when.modality === 'planned' && state.value !== 'completed';
  return {
    kind: 'country-brief',
    ...sheet,
    title: scopeTitle(speech, scope),
    past: events.filter((event) => !isAhead(event)),
    upcoming: events.filter(isAhead),
    figures: [...new Set(actions)]
      .flatMap((action) =>
        (action.figures ?? []).map((figure) => ({
          ...figureView(speech, figure),
          about: textLine(speech, action.title, factRef('action', action.id, 'title')),
        })),
      )
      .filter(({ isStructure }) => !isStructure),
  };
}
