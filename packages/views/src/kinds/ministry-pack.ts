import { handlingOf, type Plan, select } from '@shinrai/core';
import { type Frame, frameOf } from '../parts/frame.ts';
import { type Line, plainText, words } from '../parts/inline.ts';
import { otherActions } from '../parts/other-action.ts';
import { type PillarView, pillarView } from '../parts/pillar.ts';
import { type Registers, registersOf } from '../parts/registers.ts';
import { inLanguage } from '../parts/speech.ts';
import { type SummaryView, summaryView } from '../parts/summary.ts';
import type { Request } from '../request.ts';
import { scopeTitle } from './scope-title.ts';

/** What one ministry is in charge of. */
export interface MinistryPackView {
  readonly kind: 'ministry';
  readonly frame: Frame;
  readonly title: Line;
  /** How it is known that the ministry is in charge. */
  readonly basis: Line;
  readonly summary: SummaryView;
  readonly pillars: readonly PillarView[];
  readonly registers: Registers;
}

/** Makes the pack of a ministry: the actions that it or one of its agencies is in charge of. */
export function ministryPackView(plan: Plan, request: Request): MinistryPackView {
  const speech = { plan, ...request };
  const selection = select(plan, request.scope);
  const handling = handlingOf(plan, request.scope);
  const pillars = selection.pillars.map((selected) => {
    const pillar = pillarView(speech, selected);
    const sectors = pillar.sectors.map((sector, index) => {
      const part = selected.sectors[index];
      return part ? { ...sector, others: otherActions(speech, part, handling) } : sector;
    });
    return { ...pillar, sectors };
  });
  const registers = registersOf(speech, selection);
  const title = scopeTitle(speech, request.scope);
  const isInferred = pillars.some(({ sectors }) =>
    sectors.some(({ owners }) => owners.some((owner) => owner.isInferred)),
  );
  return {
    kind: 'ministry',
    frame: frameOf(speech, plainText(title)),
    title,
    basis: isInferred
      ? words(
          inLanguage(speech, {
            ja: '担当は、資料に記載がないため所管から推定した。',
            en: 'The source names no body in charge; responsibility is inferred from each ministry’s remit.',
          }),
        )
      : [],
    summary: summaryView(speech, selection, pillars, registers),
    pillars,
    registers,
  };
}
