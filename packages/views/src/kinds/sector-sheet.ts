import { type Plan, select } from '@shinrai/core';
import { type Frame, frameOf } from '../parts/frame.ts';
import { plainText } from '../parts/inline.ts';
import { type PillarHead, pillarHead } from '../parts/pillar.ts';
import { type SectorView, sectorView } from '../parts/sector.ts';
import type { Request } from '../request.ts';
import { scopeTitle } from './scope-title.ts';

/** One sector's page alone, to be handed out by itself. */
export interface SectorSheetView {
  readonly kind: 'sector';
  readonly frame: Frame;
  readonly pillar: PillarHead;
  readonly sector: SectorView;
}

/** Makes the page of one sector. */
export function sectorSheetView(plan: Plan, request: Request): SectorSheetView {
  const speech = { plan, ...request };
  const [pillar] = select(plan, request.scope).pillars;
  const sector = pillar?.sectors[0];
  if (!pillar || !sector) throw new RangeError('a sector sheet needs a sector that has actions');
  return {
    kind: 'sector',
    frame: frameOf(speech, plainText(scopeTitle(speech, request.scope))),
    pillar: pillarHead(speech, pillar.pillar),
    sector: sectorView(speech, sector),
  };
}
