import { type Action, namedCountries, ownersOf, type Sector, type SelectedAction } from '@shinrai/core';
import { type BodyView, bodyViews } from './body.ts';
import { type CountryView, countryViews, geographyLine } from './country.ts';
import { type DateView, dateView } from './date.ts';
import { joinDates } from './date-line.ts';

import { type FigureView, figureView } from './figure.ts';
import { factRef, type Line } from './inline.ts';
import { saidOnce } from './said-once.ts';
import { sourceLine } from './source.ts';
import type { Speech } from './speech.ts';
import { type StateView, stateView } from './state.ts';
import { type NameView, nameView, notStated, textLine } from './text.ts';

/** One action as every document tells it. */
export interface ActionView {
  readonly id: string;
  /** Its number on the sector's page, from 1; details have their own numbers below it. */
  readonly number: number;
  readonly title: Line;
  readonly text: Line;
  readonly state: StateView;
  /** All its dates in one line, the dates of its events included; a gap when none is stated. */
  readonly when: Line;
  readonly isDated: boolean;
  readonly dates: readonly DateView[];
  readonly figures: readonly FigureView[];
  readonly owners: readonly BodyView[];
  readonly bodies: readonly BodyView[];
  readonly where: Line;
  readonly countries: readonly CountryView[];
  readonly areas: readonly NameView[];
  readonly initiatives: readonly NameView[];
  readonly events: readonly NameView[];
  readonly documents: readonly NameView[];
  readonly note: Line | null;
  readonly source: Line;
  readonly details: readonly ActionView[];
}

/** Phrases an action and its details. */
export function actionView(speech: Speech, sector: Sector, selected: SelectedAction, number: number): ActionView {
  return {
    ...oneAction(speech, sector, selected.action, number),
    details: selected.details.map((detail, index) => detailView(speech, sector, detail, index + 1)),
  };
}

/** A detail without a date of its own says nothing of it: the date of its action holds. */
function detailView(speech: Speech, sector: Sector, detail: Action, number: number): ActionView {
  const view = oneAction(speech, sector, detail, number);
  return { ...view, when: (detail.dates ?? []).length === 0 ? [] : view.when, details: [] };
}

function oneAction(speech: Speech, sector: Sector, action: Action, number: number): Omit<ActionView, 'details'> {
  const { id, ...said } = saidOf(speech, sector)(speech, action);
  return { id, number, ...said };
}

/** What is said of each action on a sector's page: who is in charge may depend on the sector. */
const saidOf = saidOnce((_: Speech, sector: Sector) =>
  saidOnce((speech, action: Action) => phraseAction(speech, sector, action)),
);

function phraseAction(speech: Speech, sector: Sector, action: Action): Omit<ActionView, 'details' | 'number'> {
  const { entities } = speech.plan;
  const ref = (field: string) => factRef('action', action.id, field);
  const events = (action.events ?? []).flatMap((id) => entities.event.get(id) ?? []);
  const dates = [
    ...(action.dates ?? []).map((date) => dateView(speech, date, ref('dates'), action.state)),
    ...events
      .filter(() => (action.dates ?? []).length === 0)
      .map((event) => dateView(speech, event.date, factRef('event', event.id, 'date'), event.state)),
  ];
  const geographies = [action.geography, ...events.map((event) => event.geography)];
  const countries = [...new Set(geographies.flatMap((geography) => namedCountries(speech.plan, geography)))];
  const names = <T extends { readonly id: string; readonly name: Parameters<typeof nameView>[1] }>(
    kind: string,
    list: readonly T[],
  ) => list.map((one) => nameView(speech, one.name, factRef(kind, one.id, 'name')));
  return {
    id: action.id,
    title: textLine(speech, action.title, ref('title')),
    text: textLine(speech, action.text, ref('text')),
    state: stateView(speech, action.state, ref('state')),
    when: dates.length === 0 ? notStated(speech, ref('dates')) : joinDates(speech, uniqueTexts(dates)),
    isDated: dates.length > 0,
    dates,
    figures: [...(action.figures ?? []), ...events.flatMap((event) => event.figures ?? [])].map((figure) =>
      figureView(speech, figure),
    ),
    owners: bodyViews(speech, ownersOf(speech.plan, action, sector), `action:${action.id}`),
    bodies: bodyViews(speech, action.organisations ?? [], `action:${action.id}`),
    where: geographyLine(speech, action.geography ?? events[0]?.geography),
    countries: countryViews(speech, countries),
    areas: names(
      'area',
      action.areas.flatMap((id) => entities.area.get(id) ?? []),
    ),
    initiatives: names(
      'initiative',
      (action.initiatives ?? []).flatMap((id) => entities.initiative.get(id) ?? []),
    ),
    events: names('event', events),
    documents: names(
      'document',
      (action.documents ?? []).flatMap((id) => entities.document.get(id) ?? []),
    ),
    note: action.note ? textLine(speech, action.note, ref('note')) : null,
    source: sourceLine(speech, action),
  };
}

function uniqueTexts(dates: readonly DateView[]): readonly Line[] {
  const seen = new Set<string>();
  return dates
    .filter(({ text }) => {
      const key = JSON.stringify(text.map((piece) => (piece.kind === 'text' ? piece.value : piece.kind)));
      return !seen.has(key) && seen.add(key);
    })
    .map(({ text }) => text);
}
