import {
  type Action,
  citedSources,
  type Document,
  type Figure,
  type Initiative,
  mayName,
  type Organisation,
  type Related,
  related,
  type Selection,
  selectedActions,
} from '@shinrai/core';
import { DOCUMENT_KIND_WORDS, INITIATIVE_KIND_WORDS, ORGANISATION_KIND_WORDS } from '../words/codes.ts';
import { dateAlone, dateView } from './date.ts';
import { joinDates } from './date-line.ts';
import { type EventRow, eventRow } from './event.ts';
import { type FigureView, figureView } from './figure.ts';
import { factRef, joinLines, type Line, words } from './inline.ts';
import { type OverdueRow, overdueRows } from './overdue.ts';
import { saidOnce } from './said-once.ts';
import { sourceLine } from './source.ts';
import { inLanguage, listSeparator, type Speech } from './speech.ts';
import { type StateView, stateView } from './state.ts';
import { atHead, type NameView, nameView, notStated, textLine } from './text.ts';

/** An adopted text as a list of documents tells it. */
export interface DocumentRow {
  readonly id: string;
  readonly name: NameView;
  readonly kind: string;
  readonly state: StateView;
  readonly adopted: Line;
  readonly horizon: Line;
  readonly components: readonly Line[];
  readonly source: Line;
}

/** A figure with what it belongs to. */
export interface FigureRow extends FigureView {
  readonly about: Line;
}

/** A body as a list of bodies tells it. */
export interface OrganisationRow {
  readonly id: string;
  readonly name: NameView;
  readonly kind: string;
  readonly aliases: Line;
}

/** A programme, project or framework as a list of them tells it. */
export interface InitiativeRow {
  readonly id: string;
  readonly name: NameView;
  readonly kind: string;
  readonly dates: Line;
  readonly components: readonly Line[];
  readonly source: Line;
}

/** A term with its meaning. */
export interface TermRow {
  readonly id: string;
  readonly name: NameView;
  readonly meaning: Line;
}

/** The lists behind a document: everything that its pages mention, each with its facts and its source. */
export interface Registers {
  readonly events: readonly EventRow[];
  readonly documents: readonly DocumentRow[];
  readonly initiatives: readonly InitiativeRow[];
  readonly figures: readonly FigureRow[];
  readonly organisations: readonly OrganisationRow[];
  readonly terms: readonly TermRow[];
  readonly overdue: readonly OverdueRow[];
  /** The documents and pages that the facts come from. */
  readonly sources: readonly Line[];
}

/** The terms that have a meaning: wording that was negotiated has none of ours. */
const termRows = (speech: Speech, { scope }: Selection): readonly TermRow[] =>
  (speech.plan.head.terms ?? []).filter(mayName(speech.plan, scope)).flatMap(({ id, name, meaning }) =>
    meaning
      ? [
          {
            id,
            name: nameView(speech, name, factRef('term', id, 'name')),
            meaning: textLine(speech, meaning, factRef('term', id, 'meaning')),
          },
        ]
      : [],
  );

/** Phrases the lists that belong to a selection. */
export const registersOf: (speech: Speech, selection: Selection) => Registers = saidOnce((speech, selection) => {
  const linked = related(speech.plan, selection);
  const actions = selectedActions(selection);
  return {
    events: linked.events.map((event) => eventRow(speech, event)).toSorted(byDate),
    documents: linked.documents.map((document) => documentRow(speech, document)),
    initiatives: linked.initiatives.map((initiative) => initiativeRow(speech, initiative)),
    figures: figureRows(speech, actions, linked, selection.scope.kind === 'plan'),
    organisations: linked.organisations.map((organisation) => organisationRow(speech, organisation)),
    terms: termRows(speech, selection),
    overdue: overdueRows(speech, selection, linked),
    sources: citedSources(speech.plan, selection, linked).map(
      (source) => nameView(speech, source.name, factRef('source', source.id, 'name')).name,
    ),
  };
});

const byDate = (a: EventRow, b: EventRow) => (a.when.sort < b.when.sort ? -1 : a.when.sort > b.when.sort ? 1 : 0);

const documentRow = saidOnce((speech, document: Document): DocumentRow => {
  const ref = (field: string) => factRef('document', document.id, field);
  const event = document.at === undefined ? undefined : speech.plan.entities.event.get(document.at);
  const at = event ? nameView(speech, event.name, factRef('event', event.id, 'name')).name : [];
  const adopted = document.adopted ?? event?.date;
  const when = adopted ? dateView(speech, adopted, ref('adopted')).text : [];
  const line = joinLines([when, at], inLanguage(speech, { ja: '　', en: ', ' }));
  return {
    id: document.id,
    name: nameView(speech, document.name, ref('name')),
    kind: DOCUMENT_KIND_WORDS[document.kind][speech.language],
    state: stateView(speech, document.state, ref('state')),
    adopted: line.length === 0 ? notStated(speech, ref('adopted')) : line,
    horizon: document.horizon
      ? words(dateAlone(document.horizon.date, speech.language, speech.calendar), ref('horizon'))
      : notStated(speech, ref('horizon')),
    components: (document.components ?? []).map((component, index) =>
      textLine(speech, component, ref(`components.${index}`)),
    ),
    source: sourceLine(speech, document),
  };
});

const initiativeRow = saidOnce((speech, initiative: Initiative): InitiativeRow => {
  const ref = (field: string) => factRef('initiative', initiative.id, field);
  const dates = (initiative.dates ?? []).map((date) => dateView(speech, date, ref('dates')).text);
  return {
    id: initiative.id,
    name: atHead(nameView(speech, initiative.name, ref('name'))),
    kind: INITIATIVE_KIND_WORDS[initiative.kind][speech.language],
    dates: dates.length === 0 ? notStated(speech, ref('dates')) : joinDates(speech, dates),
    components: (initiative.components ?? []).map((component, index) =>
      textLine(speech, component, ref(`components.${index}`)),
    ),
    source: sourceLine(speech, initiative),
  };
});

function organisationRow(speech: Speech, organisation: Organisation): OrganisationRow {
  const ref = (field: string) => factRef('organisation', organisation.id, field);
  const aliases = (organisation.name.aliases ?? []).flatMap((alias) => alias[speech.language] ?? []);
  return {
    id: organisation.id,
    name: nameView(speech, organisation.name, ref('name')),
    kind: ORGANISATION_KIND_WORDS[organisation.kind][speech.language],
    aliases: words([...new Set(aliases)].join(listSeparator(speech)), ref('aliases')),
  };
}

function figureRows(
  speech: Speech,
  actions: readonly Action[],
  linked: Related,
  isWholePlan: boolean,
): readonly FigureRow[] {
  const { head } = speech.plan;
  const rows = [
    ...(isWholePlan
      ? rowsOf(speech, head.figures, textLine(speech, head.short, factRef('plan', head.id, 'short')))
      : []),
    ...actions.flatMap((action) =>
      rowsOf(speech, action.figures, textLine(speech, action.title, factRef('action', action.id, 'title'))),
    ),
    ...(['initiative', 'event', 'document'] as const).flatMap((kind) => {
      const entities: readonly (Initiative | Document)[] =
        kind === 'initiative' ? linked.initiatives : kind === 'event' ? (linked.events as never) : linked.documents;
      return entities.flatMap((entity) =>
        rowsOf(speech, entity.figures, nameView(speech, entity.name, factRef(kind, entity.id, 'name')).name),
      );
    }),
  ];
  const seen = new Set<string>();
  return rows.filter(({ id }) => !seen.has(id) && seen.add(id));
}

const rowsOf = (speech: Speech, figures: readonly Figure[] | undefined, about: Line): readonly FigureRow[] =>
  (figures ?? []).map((figure) => ({ ...figureView(speech, figure), about }));
