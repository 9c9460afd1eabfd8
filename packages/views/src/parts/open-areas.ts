import { areaCoverage, type Scope } from '@shinrai/core';
import { factRef, type Line } from './inline.ts';
import type { Speech } from './speech.ts';
import { nameView, textLine } from './text.ts';

/** A cooperation area of which nothing is reported. */
export interface OpenArea {
  readonly id: string;
  readonly pillar: Line;
  readonly name: Line;
  /** Empty where nobody says why. */
  readonly reason: Line;
}

/** The areas of the plan, or of a pillar, of which nothing is reported; none for a smaller part of the plan. */
export function openAreas(speech: Speech, scope: Scope): readonly OpenArea[] {
  if (scope.kind !== 'plan' && scope.kind !== 'pillar') return [];
  const { pillar } = speech.plan.entities;
  return areaCoverage(speech.plan)
    .filter(({ area, coverage }) => coverage === 'nothing' && (scope.kind === 'plan' || area.pillar === scope.id))
    .map(({ area }) => {
      const parent = pillar.get(area.pillar);
      return {
        id: area.id,
        pillar: parent ? nameView(speech, parent.name, factRef('pillar', parent.id, 'name')).name : [],
        name: nameView(speech, area.name, factRef('area', area.id, 'name')).name,
        reason: area.noEntry ? textLine(speech, area.noEntry, factRef('area', area.id, 'noEntry')) : [],
      };
    });
}
