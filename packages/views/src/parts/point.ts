import { type Action, DELIVERING, type SelectedAction, type SelectedSector } from '@shinrai/core';
import { dateView } from './date.ts';
import { dateInSentence } from './date-line.ts';
import { factRef, joinLines, type Line, words } from './inline.ts';
import { isAhead, isLate } from './late.ts';
import { bracketed, inLanguage, listSeparator, type Speech } from './speech.ts';
import { type StateView, stateView } from './state.ts';
import { textLine } from './text.ts';

/** An action as a list tells it. */
export interface PointInShort {
  readonly id: string;
  readonly title: Line;
  readonly state: StateView;
  /** Empty where no date is stated. */
  readonly when: Line;
  /** Title, date and state. */
  readonly inShort: Line;
}

/** An action as it is told in a sentence. */
export interface Point extends PointInShort {
  /** The title, then what is done, with date and state behind it where they are stated: it is understood alone. */
  readonly said: Line;
}

/** The actions of a sector by what can be said of them. An action whose date passed without a result is only late. */
export interface SectorPoints {
  /** Completed, ongoing or recurring. */
  readonly done: readonly Point[];
  /** Still to come. */
  readonly ahead: readonly Point[];
  /** Nothing is stated of their progress. */
  readonly open: readonly Point[];
  /** Planned for a day that has passed, and nobody has said what came of it. */
  readonly late: readonly Point[];
}

/** Sorts the actions of a sector, details included, in the order of its page. */
export function sectorPoints(speech: Speech, selected: SelectedSector): SectorPoints {
  const actions = actionsOf(selected);
  const pick = (test: (action: Action) => boolean) => actions.filter(test).map((action) => point(speech, action));
  const isOpen = ({ state }: Action) => state.value === 'not-stated';
  return {
    done: pick(({ state }) => DELIVERING.has(state.value)),
    ahead: pick((action) => isAhead(speech, action)),
    open: pick((action) => isOpen(action) && !isLate(speech, action)),
    late: pick((action) => !DELIVERING.has(action.state.value) && isLate(speech, action)),
  };
}

/** Every action of a sector as far as it is selected, details included, each once. */
export const actionsOf = ({ blocks }: SelectedSector): readonly Action[] => [
  ...new Set(blocks.flatMap(({ actions }) => actions).flatMap(({ action, details }) => [action, ...details])),
];

/** Phrases an action as a point. */
export function point(speech: Speech, action: Action): Point {
  const ref = (field: string) => factRef('action', action.id, field);
  const title = textLine(speech, action.title, ref('title'));
  const text = textLine(speech, action.text, ref('text'));
  const state = stateView(speech, action.state, ref('state'));
  const when = whenLine(speech, action);
  const remark = remarkLine(speech, when, state);
  return {
    id: action.id,
    title,
    state,
    when,
    said: [
      { kind: 'strong', children: title },
      ...words(inLanguage(speech, { ja: '：', en: ': ' })),
      ...text,
      ...remark,
    ],
    inShort: [...title, ...remark],
  };
}

/** The dates of an action in one line, those of its events where it has none; empty where none is stated. */
function whenLine(speech: Speech, action: Action): Line {
  const own = (action.dates ?? []).filter(({ date, modality }) => date.kind !== 'undated' && modality !== 'context');
  const events = (action.events ?? []).flatMap((id) => speech.plan.entities.event.get(id) ?? []);
  const lines =
    own.length > 0
      ? own.map((date) => dateView(speech, date, factRef('action', action.id, 'dates')).text)
      : events
          .filter(({ date }) => date.date.kind !== 'undated')
          .map(({ id, date }) => dateView(speech, date, factRef('event', id, 'date')).text);
  return joinLines(lines.slice(0, 2).map(dateInSentence), listSeparator(speech));
}

/** Date and state in brackets. A planned date says already that the thing is to come. */
function remarkLine(speech: Speech, when: Line, state: StateView): Line {
  const isSaid = when.length > 0 && (state.value === 'scheduled' || state.value === 'planned');
  const stateWord = state.isStated && !isSaid ? inSentence(speech, state.word) : [];
  const parts = withoutBrackets(speech, joinLines([when, stateWord], listSeparator(speech)));
  if (parts.length === 0) return [];
  const [open = '', close = ''] = bracketed(speech, '|').split('|');
  return [...words(open), ...parts, ...words(close)];
}

/** A word of a column inside a sentence: without its capital. */
const inSentence = (speech: Speech, line: Line): Line =>
  speech.language === 'ja' ? line : mapText(line, (text) => `${text.charAt(0).toLowerCase()}${text.slice(1)}`);

/** Remarks of their own, such as (planned), without the brackets that would stand in brackets. */
export const withoutBrackets = (speech: Speech, line: Line): Line =>
  mapText(line, (text) =>
    speech.language === 'ja' ? text.replace(/（([^（）]*)）/g, '・$1') : text.replace(/ \(([^()]*)\)/g, ', $1'),
  );

const mapText = (line: Line, change: (text: string) => string): Line =>
  line.map((piece) => (piece.kind === 'text' ? { ...piece, value: change(piece.value) } : piece));

/**
 * What to tell first of several sectors: one thing that was done of each in turn, then the second of each. What has a
 * key figure goes before what has none; details of an action that was done itself go last.
 */
export function firstResults(speech: Speech, sectors: readonly SelectedSector[], most: number): readonly Point[] {
  const rows = sectors.map((sector) => {
    const results = sector.blocks.flatMap(({ actions }) => actions).flatMap(resultsOf);
    return results.toSorted((a, b) => a.rank - b.rank).map(({ action }) => action);
  });
  const longest = Math.max(0, ...rows.map(({ length }) => length));
  const inTurn = Array.from({ length: longest }, (_, at) => rows.flatMap((row) => row[at] ?? [])).flat();
  const chosen = new Set([...new Set(inTurn)].slice(0, most));
  return rows
    .flat()
    .filter((action, at, all) => chosen.has(action) && all.indexOf(action) === at)
    .map((action) => point(speech, action));
}

function resultsOf({ action, details }: SelectedAction): readonly { action: Action; rank: number }[] {
  const isDone = ({ state }: Action) => DELIVERING.has(state.value);
  const done = details.filter(isDone);
  const rank = (...told: readonly Action[]) => (told.some(hasKeyFigure) ? 0 : 1);
  return isDone(action)
    ? [{ action, rank: rank(action, ...done) }, ...done.map((detail) => ({ action: detail, rank: 2 }))]
    : done.map((detail) => ({ action: detail, rank: rank(detail) }));
}

const hasKeyFigure = ({ figures }: Action): boolean => (figures ?? []).some(({ key }) => key === true);

/** A number of actions with their titles; only the first few are named. */
export function namedPoints(speech: Speech, points: readonly Point[], most: number): Line {
  const titles = joinLines(
    points.slice(0, most).map(({ title }) => title),
    listSeparator(speech),
  );
  const rest = points.length - most;
  if (rest <= 0) return titles;
  return [...titles, ...words(inLanguage(speech, { ja: `ほか${rest}件`, en: ` and ${rest} more` }))];
}
