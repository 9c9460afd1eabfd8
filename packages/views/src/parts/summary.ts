import { countStates, DELIVERING, type Selection, selectedActions } from '@shinrai/core';
import type { EventRow } from './event.ts';
import { type Line, words } from './inline.ts';
import type { PillarView } from './pillar.ts';
import type { FigureRow, Registers } from './registers.ts';
import { inLanguage, type Speech } from './speech.ts';
import { type StateCountView, stateCountViews } from './state.ts';

/** The one page for a superior: counts, figures, what each pillar has, what comes next. */
export interface SummaryView {
  readonly states: readonly StateCountView[];
  readonly actionCount: number;
  /** Headline: how many actions are delivered or being delivered, and the rule by which they were counted. */
  readonly headline: Line;
  readonly rule: Line;
  readonly keyFigures: readonly FigureRow[];
  readonly pillars: readonly PillarView[];
  /** What is still to come, in order of date; undated last. */
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
  const delivering = actions.filter((action) => DELIVERING.has(action.state.value)).length;
  const notStated = actions.filter((action) => action.state.value === 'not-stated').length;
  return {
    states: stateCountViews(speech, countStates(actions)),
    actionCount: actions.length,
    headline: words(
      inLanguage(speech, {
        ja: `取組${actions.length}件のうち、完了・実施中・定期実施は${delivering}件。${notStated}件は資料に進捗の記載がない。`,
        en: `Of ${actions.length} actions, ${delivering} are completed, ongoing or recurring. For ${notStated} the source states no progress.`,
      }),
    ),
    rule: words(
      inLanguage(speech, {
        ja: '数え方：資料の取組を内容ごとに分けた件数。状況は資料の文言により、文言のないものは「記載なし」とした。',
        en: 'Counting rule: each thing done counts once, also where the source bundles several. States follow the words of the source; without such words the state is “not stated”.',
      }),
    ),
    keyFigures: registers.figures.filter(({ isKey, isStructure }) => isKey && !isStructure),
    pillars,
    upcoming: registers.events.filter(({ state, when }) => state.value !== 'completed' && when.modality === 'planned'),
  };
}
