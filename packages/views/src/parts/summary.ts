import { countStates, type Selection, selectedActions } from '@shinrai/core';
import type { EventRow } from './event.ts';
import { countingRule, headlineOf } from './headline.ts';
import type { Line } from './inline.ts';
import type { PillarView } from './pillar.ts';
import type { FigureRow, Registers } from './registers.ts';
import type { Speech } from './speech.ts';
import { type StateCountView, stateCountViews } from './state.ts';
import { upcomingOf } from './upcoming.ts';

/** The one page for a superior: counts, figures, what each pillar has, what comes next. */
export interface SummaryView {
  readonly states: readonly StateCountView[];
  readonly actionCount: number;
  /** Headline: how many actions are delivered or being delivered, and the rule by which they were counted. */
  readonly headline: Line;
  readonly rule: Line;
  readonly keyFigures: readonly FigureRow[];
  readonly pillars: readonly PillarView[];
  /** What is still to come, in order of date; undated last, without what is overdue. */
  readonly upcoming: readonly EventRow[];
}

/** Phrases the summary of a selection from the parts that the document has made already. */
export function summaryView(
  speech: Speech,
  selection: Selection,
  pillars: readonly PillarView[],
  registers: Registers,
): SummaryView {
  const actions = [...new Set(selectedActions(selection))];
  return {
    states: stateCountViews(speech, countStates(actions)),
    actionCount: actions.length,
    headline: headlineOf(speech, actions),
    rule: countingRule(speech),
    keyFigures: registers.figures.filter(({ isKey, isStructure }) => isKey && !isStructure),
    pillars,
    upcoming: upcomingOf(speech, selection.scope),
  };
}
