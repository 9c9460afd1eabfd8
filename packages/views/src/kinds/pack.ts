import { type Plan, select } from '@shinrai/core';
import { type CourseView, courseView } from '../parts/course.ts';
import { type Frame, frameOf } from '../parts/frame.ts';
import { type GapsView, gapsView } from '../parts/gaps.ts';
import { type Line, plainText } from '../parts/inline.ts';
import { type OverviewView, overviewView } from '../parts/overview.ts';
import { type PillarView, pillarView } from '../parts/pillar.ts';
import { type Registers, registersOf } from '../parts/registers.ts';
import { type SummaryView, summaryView } from '../parts/summary.ts';
import type { Request } from '../request.ts';
import { scopeTitle } from './scope-title.ts';

/** A whole briefing pack: the plan or a pillar, told from cover to sources. */
export interface PackView {
  readonly kind: 'pack';
  readonly frame: Frame;
  /** What the pack is about. */
  readonly title: Line;
  readonly isWholePlan: boolean;
  readonly summary: SummaryView;
  readonly overview: OverviewView;
  /** How the headline count has gone; null while there is no earlier edition. */
  readonly course: CourseView | null;
  readonly pillars: readonly PillarView[];
  readonly registers: Registers;
  /** What the source leaves open; null in a pack for the public. */
  readonly gaps: GapsView | null;
}

/** Makes the pack of a plan or pillar. */
export function packView(plan: Plan, request: Request): PackView {
  const speech = { plan, ...request };
  const selection = select(plan, request.scope);
  const pillars = selection.pillars.map((pillar) => pillarView(speech, pillar));
  const registers = registersOf(speech, selection);
  const isWholePlan = request.scope.kind === 'plan';
  const title = scopeTitle(speech, request.scope);
  return {
    kind: 'pack',
    frame: frameOf(speech, isWholePlan ? '' : plainText(title)),
    title,
    isWholePlan,
    summary: summaryView(speech, selection, pillars, registers),
    overview: overviewView(speech),
    course: courseView(speech, selection, request.course),
    pillars,
    registers,
    gaps: gapsView(speech, selection, registers),
  };
}
