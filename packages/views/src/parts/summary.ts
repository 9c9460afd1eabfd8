import { countStates, type Selection, selectedActions } from '@shinrai/core';
import type { EventRow } from './event.ts';
import { countingRule, headlineOf } from './headline.ts';
import { type Line, plainText } from './inline.ts';
import type { PillarView } from './pillar.ts';
import { firstResults, type Point } from './point.ts';
import type { FigureRow, Registers } from './registers.ts';
import type { Speech } from './speech.ts';
import { type StateCountView, type StateView, stateCountViews } from './state.ts';
import { upcomingOf } from './upcoming.ts';

/** Results that are told of a pillar. */
const MOST_RESULTS = 3;

/** An action that was done or is being done, as briefly as a list tells it. */
export interface ResultView {
  readonly id: string;
  readonly title: Line;
  readonly state: StateView;
  /** Empty where no date is stated, and where the title says it. */
  readonly when: Line;
}

/** A pillar with what was done in it, as much as a superior has time for. */
export interface PillarInShort extends PillarView {
  readonly results: readonly ResultView[];
}

/** The one page for a superior: counts, figures, what each pillar has, what comes next. */
export interface SummaryView {
  readonly states: readonly StateCountView[];
  readonly actionCount: number;
  /** Headline: how many actions are delivered or being delivered, and the rule by which they were counted. */
  readonly headline: Line;
  readonly rule: Line;
  readonly keyFigures: readonly FigureRow[];
  readonly pillars: readonly PillarInShort[];
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
    pillars: pillars.map((pillar, index) => ({
      ...pillar,
      results: firstResults(speech, selection.pillars[index]?.sectors ?? [], MOST_RESULTS).map(toResult),
    })),
    upcoming: upcomingOf(speech, selection.scope),
  };
}

/** A title that says its year is not followed by the year again. */
const toResult = ({ id, title, state, when }: Point): ResultView => ({
  id,
  title,
  state,
  when: plainText(title).includes(plainText(when)) ? [] : when,
});
