import type { Action, Event, Milestone } from '@shinrai/core';
import type { ActionView } from '../parts/action.ts';
import { bodyLine, bodyViews } from '../parts/body.ts';
import { dateView } from '../parts/date.ts';
import { eventRow } from '../parts/event.ts';
import { fundingLine } from '../parts/funding.ts';
import { factRef, joinLines, type Line, words } from '../parts/inline.ts';
import { paragraphLine } from '../parts/item.ts';
import { inLanguage, listSeparator, type Speech } from '../parts/speech.ts';
import { stateView } from '../parts/state.ts';
import { notStated, textLine } from '../parts/text.ts';
import { type ActionSubject, ownersInTable, whenInTable } from './action-columns.ts';
import type { EntrySubject } from './entry-columns.ts';

/** What is common to the rows of one action: the action's own, its milestones' and its events'. */
type Place = Pick<EntrySubject, 'pillar' | 'sector' | 'owners'>;

const NOWHERE: Place = { pillar: [], sector: [], owners: [] };

/** A sector with the rows of its actions and the events that its page is about. */
export interface EntryGroup {
  readonly pillar: Line;
  readonly sector: Line;
  /** The bodies in charge of the sector. */
  readonly owners: Line;
  readonly actions: readonly ActionSubject[];
  readonly events: readonly string[];
}

/**
 * The rows to be filled in, sector by sector: every action followed by its milestones and by the events that no row before
 * it is about, then the other events of the sector. Events of no sector stand at the end.
 */
export function entrySubjects(
  speech: Speech,
  groups: readonly EntryGroup[],
  events: readonly { readonly id: string }[],
): readonly EntrySubject[] {
  const numbers = eventNumbers(speech);
  const left = new Map(
    events.flatMap(({ id }) => speech.plan.entities.event.get(id) ?? []).map((one) => [one.id, one]),
  );
  const take = (wanted: (event: Event) => boolean): readonly Event[] => {
    const taken = [...left.values()].filter(wanted);
    for (const { id } of taken) left.delete(id);
    return taken;
  };
  const entry = (place: Place, partOf: Line) => (event: Event) => eventEntry(speech, event, numbers, place, partOf);
  const rows = groups.flatMap(({ pillar, sector, owners, actions, events: own }) => [
    ...actions.flatMap((subject) => actionRows(speech, subject, take, entry)),
    ...take(({ id }) => own.includes(id)).map(entry({ pillar, sector, owners }, [])),
  ]);
  return [...rows, ...take(() => true).map(entry(NOWHERE, []))];
}

/** An action, its milestones, and the events that it names or that belong to its initiatives. */
function actionRows(
  speech: Speech,
  subject: ActionSubject,
  take: (wanted: (event: Event) => boolean) => readonly Event[],
  entry: (place: Place, partOf: Line) => (event: Event) => EntrySubject,
): readonly EntrySubject[] {
  const data = speech.plan.entities.action.get(subject.action.id);
  if (!data) return [];
  const place = {
    pillar: subject.pillar,
    sector: subject.sector,
    owners: ownersInTable(subject.action.owners, speech),
  };
  const own = take(({ id, initiative = '' }) => names(data.events, id) || names(data.initiatives, initiative));
  return [
    actionRow(speech, subject, data, place.owners),
    ...(data.milestones ?? []).map((milestone, at) => milestoneRow(speech, subject, milestone, at, place)),
    ...own.map(entry(place, subject.action.title)),
  ];
}

const names = (ids: readonly string[] | undefined, id: string) => ids?.includes(id) === true;

/** Events are numbered over the whole plan, so that every workbook counts alike. */
const eventNumbers = ({ plan }: Speech): ReadonlyMap<string, string> =>
  new Map([...plan.entities.event.keys()].map((id, at) => [id, `E-${at + 1}`]));

function actionRow(speech: Speech, subject: ActionSubject, data: Action, owners: Line): EntrySubject {
  const { action, parent } = subject;
  const [event] = (data.events ?? []).flatMap((id) => speech.plan.entities.event.get(id) ?? []);
  return {
    id: action.id,
    kind: 'action',
    number: subject.number,
    pillar: subject.pillar,
    sector: subject.sector,
    paragraph: paragraphLine(speech, data),
    initiatives: shortNames(speech, action),
    title: action.title,
    text: action.text,
    partOf: parent?.title ?? [],
    owners,
    bodies: bodyLine(speech, action.bodies),
    where: action.where,
    funding: fundingLine(speech, data),
    when: whenInTable(subject, speech),
    date: data.dates?.[0] ?? event?.date,
    state: action.state,
    data,
  };
}

const shortNames = (speech: Speech, { initiatives }: ActionView): Line =>
  joinLines(
    initiatives.map(({ name }) => name),
    listSeparator(speech),
  );

function milestoneRow(
  speech: Speech,
  { action, number }: ActionSubject,
  milestone: Milestone,
  at: number,
  place: Place,
): EntrySubject {
  const ref = (field: string) => factRef('milestone', milestone.id, field);
  return {
    ...place,
    id: milestone.id,
    kind: 'milestone',
    number: `${number}-M${at + 1}`,
    paragraph: [],
    initiatives: [],
    title: textLine(speech, milestone.name, ref('name')),
    text: [],
    partOf: action.title,
    bodies: [],
    where: [],
    funding: [],
    when: dateView(speech, milestone.date, ref('date')).text,
    date: milestone.date,
    state: stateView(speech, milestone.state, ref('state')),
    data: milestone,
  };
}

function eventEntry(
  speech: Speech,
  event: Event,
  numbers: ReadonlyMap<string, string>,
  place: Place,
  partOf: Line,
): EntrySubject {
  const row = eventRow(speech, event);
  const adopted = joinLines(
    row.documents.map(({ full }) => full),
    listSeparator(speech),
  );
  const kind = words(row.kind, factRef('event', event.id, 'kind'));
  const organisers = bodyViews(speech, event.organisations ?? [], `event:${event.id}`);
  return {
    ...place,
    id: event.id,
    kind: 'event',
    number: numbers.get(event.id) ?? '',
    owners: place.owners.length > 0 ? place.owners : notStated(speech, factRef('event', event.id, 'organisations')),
    paragraph: [],
    initiatives: [],
    title: row.name.full,
    text: joinLines([kind, adopted], inLanguage(speech, { ja: '。採択文書等：', en: '. Adopted: ' })),
    partOf,
    bodies: bodyLine(speech, organisers),
    where: row.where,
    funding: [],
    when: row.when.text,
    date: event.date,
    state: row.state,
    data: event,
  };
}
