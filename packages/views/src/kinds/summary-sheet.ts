import { type Plan, select } from '@shinrai/core';
import { type Frame, frameOf } from '../parts/frame.ts';
import { type OverviewView, overviewView } from '../parts/overview.ts';
import { pillarView } from '../parts/pillar.ts';
import { registersOf } from '../parts/registers.ts';
import { inLanguage } from '../parts/speech.ts';
import { type SummaryPage, summaryView } from '../parts/summary.ts';
import type { Request } from '../request.ts';

/** The summary of the whole plan alone, on one page. */
export interface SummarySheetView {
  readonly kind: 'summary-sheet';
  readonly frame: Frame;
  readonly summary: SummaryPage;
  readonly overview: OverviewView;
}

/** Makes the one-page summary. */
export function summarySheetView(plan: Plan, request: Request): SummarySheetView {
  const speech = { plan, ...request };
  const selection = select(plan, request.scope);
  const pillars = selection.pillars.map((pillar) => pillarView(speech, pillar));
  const { upcoming: _, ...summary } = summaryView(speech, selection, pillars, registersOf(speech, selection));
  return {
    kind: 'summary-sheet',
    frame: frameOf(speech, inLanguage(speech, { ja: '一枚要約', en: 'Summary' })),
    summary,
    overview: overviewView(speech),
  };
}
