import { countStates, type Pillar, type SelectedPillar } from '@shinrai/core';
import { factRef, type Line } from './inline.ts';
import { saidOnce } from './said-once.ts';
import { type SectorView, sectorView } from './sector.ts';
import type { Speech } from './speech.ts';
import { type StateCountView, stateCountViews } from './state.ts';
import { nameView, textLine } from './text.ts';

/** What a page needs to show which pillar it belongs to. */
export interface PillarHead {
  readonly id: string;
  readonly order: number;
  readonly name: Line;
  readonly gist: Line;
}

/** One pillar as every document tells it. */
export interface PillarView extends PillarHead {
  readonly sectors: readonly SectorView[];
  readonly states: readonly StateCountView[];
  readonly actionCount: number;
}

/** Phrases the head of a pillar. */
export function pillarHead(speech: Speech, pillar: Pillar): PillarHead {
  const ref = (field: string) => factRef('pillar', pillar.id, field);
  return {
    id: pillar.id,
    order: pillar.order,
    name: nameView(speech, pillar.name, ref('name')).name,
    gist: textLine(speech, pillar.gist, ref('gist')),
  };
}

/** Phrases a pillar as far as it is selected. An action that stands on two pages is counted once. */
export const pillarView: (speech: Speech, selected: SelectedPillar) => PillarView = saidOnce((speech, selected) => {
  const { pillar, sectors } = selected;
  const actions = new Set(
    sectors
      .flatMap(({ blocks }) => blocks)
      .flatMap(({ actions: list }) => list)
      .flatMap(({ action, details }) => [action, ...details]),
  );
  return {
    ...pillarHead(speech, pillar),
    sectors: sectors.map((sector) => sectorView(speech, sector)),
    states: stateCountViews(speech, countStates([...actions])),
    actionCount: actions.size,
  };
});
