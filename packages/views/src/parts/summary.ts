import { countStates, type Selection, selectedActions } from '@shinrai/core';
import { countingRule, headlineOf } from './headline.ts';
import { type Line, plainText, words } from './inline.ts';
import type { PillarHead, PillarView } from './pillar.ts';
import { firstResults, type Point } from './point.ts';
import type { FigureRow, Registers } from './registers.ts';
import type { SectorView } from './sector.ts';
import { inLanguage, type Speech } from './speech.ts';
import { type StateCountView, type StateView, stateCountViews } from './state.ts';
import { type UpcomingRow, upcomingOf } from './upcoming.ts';

/** Results that are told of a pillar, and what is named of that which is still to come. */
const MOST = { results: 3, upcoming: 5 } as const;

/** An action that was done or is being done, as briefly as a list tells it. */
export interface ResultView {
  readonly id: string;
  readonly title: Line;
  readonly state: StateView;
  /** Empty where no date is stated, and where the title says it. */
  readonly when: Line;
}

/** An action by its title. */
export interface TitleView {
  readonly id: string;
  readonly title: Line;
  readonly state: StateView;
}

/** A sector in short: the titles of its actions. */
export interface SectorInShort {
  readonly id: string;
  readonly name: Line;
  readonly gist: Line;
  readonly actionCount: number;
  readonly titles: readonly TitleView[];
}

/** A pillar with what was done in it, as much as a superior has time for. */
export interface PillarInShort extends PillarHead {
  readonly states: readonly StateCountView[];
  readonly actionCount: number;
  readonly results: readonly ResultView[];
  /** Its sectors in short; none where the document is about the whole plan. */
  readonly sectors: readonly SectorInShort[];
}

/** What is to come at one time. */
export interface Occasion {
  readonly date: string;
  readonly names: readonly Line[];
}

/** The one page for a superior: counts, figures, what each pillar has, what comes next. */
export interface SummaryPage {
  readonly states: readonly StateCountView[];
  readonly actionCount: number;
  /** Headline: how many actions are delivered or being delivered, and the rule by which they were counted. */
  readonly headline: Line;
  readonly rule: Line;
  readonly keyFigures: readonly FigureRow[];
  readonly pillars: readonly PillarInShort[];
  /** What is still to come: the first of it by date, undated last, and how much more there is; nothing that is overdue. */
  readonly occasions: readonly Occasion[];
}

/** The summary at the beginning of a document that has room for all that is to come. */
export interface SummaryView extends SummaryPage {
  /** What is still to come, in order of date; undated last, without what is overdue. */
  readonly upcoming: readonly UpcomingRow[];
}

/** Phrases the summary of a selection from the parts that the document has made already. */
export function summaryView(
  speech: Speech,
  selection: Selection,
  pillars: readonly PillarView[],
  registers: Registers,
): SummaryView {
  const actions = [...new Set(selectedActions(selection))];
  const upcoming = upcomingOf(speech, selection.scope);
  return {
    states: stateCountViews(speech, countStates(actions)),
    actionCount: actions.length,
    headline: headlineOf(speech, actions),
    rule: countingRule(speech),
    keyFigures: registers.figures.filter(({ isKey, isStructure }) => isKey && !isStructure),
    pillars: pillars.map(({ sectors, ...pillar }, index) => ({
      ...pillar,
      sectors: selection.scope.kind === 'plan' ? [] : sectors.map(toShort),
      results: firstResults(speech, selection.pillars[index]?.sectors ?? [], MOST.results).map(toResult),
    })),
    upcoming,
    occasions: occasionsOf(speech, upcoming),
  };
}

const toShort = ({ id, name, gist, actionCount, blocks }: SectorView): SectorInShort => {
  const actions = blocks.flatMap((block) => block.actions);
  return { id, name, gist, actionCount, titles: actions.map(({ id, title, state }) => ({ id, title, state })) };
};

/** A title that says its year is not followed by the year again. */
const toResult = ({ id, title, state, when }: Point): ResultView => ({
  id,
  title,
  state,
  when: plainText(title).includes(plainText(when)) ? [] : when,
});

function occasionsOf(speech: Speech, rows: readonly UpcomingRow[]): readonly Occasion[] {
  const named = Map.groupBy(rows.slice(0, MOST.upcoming), ({ when }) => when.date);
  const occasions = [...named].map(([date, those]) => ({ date, names: those.map(({ name }) => name) }));
  const rest = rows.length - MOST.upcoming;
  if (rest <= 0) return occasions;
  const more = words(inLanguage(speech, { ja: `ほか${rest}件`, en: `${rest} more` }));
  return occasions.map(({ date, names }, at) => ({
    date,
    names: at === occasions.length - 1 ? [...names, more] : names,
  }));
}
