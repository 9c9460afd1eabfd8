import { type Plan, select } from '@shinrai/core';
import { type Frame, frameOf } from '../parts/frame.ts';
import { type Line, plainText } from '../parts/inline.ts';
import { type OverviewView, overviewView } from '../parts/overview.ts';
import { type PillarView, pillarView } from '../parts/pillar.ts';
import { type Registers, registersOf } from '../parts/registers.ts';
import { type SummaryView, summaryView } from '../parts/summary.ts';
import type { Request } from '../request.ts';
import { scopeTitle } from './scope-title.ts';

/** A progress report in prose and tables: summary, one chapter a pillar, one section a sector, annexes. */
export interface ProgressReportView {
  readonly kind: 'progress-report';
  readonly frame: Frame;
  readonly title: Line;
  readonly isWholePlan: boolean;
  readonly summary: SummaryView;
  readonly overview: OverviewView;
  readonly pillars: readonly PillarView[];
  readonly registers: Registers;
}

/** Makes the progress report of a plan, pillar or sector. */
export function progressReportView(plan: Plan, request: Request): ProgressReportView {
  const speech = { plan, ...request };
  const selection = select(plan, request.scope);
  const pillars = selection.pillars.map((pillar) => pillarView(speech, pillar));
  const registers = registersOf(speech, selection);
  const title = scopeTitle(speech, request.scope);
  const isWholePlan = request.scope.kind === 'plan';
  return {
    kind: 'progress-report',
    frame: frameOf(speech, isWholePlan ? '' : plainText(title)),
    title,
    isWholePlan,
    summary: summaryView(speech, selection, pillars, registers),
    overview: overviewView(speech),
    pillars,
    registers,
  };
}
