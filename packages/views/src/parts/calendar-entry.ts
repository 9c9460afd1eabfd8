import {
  type Action,
  type Dated,
  type Delivery,
  type Event,
  type FuzzyDate,
  isOverdue,
  related,
  type Sector,
  type Selection,
  selectedActions,
  sortKey,
} from '@shinrai/core';
import { DATE_ROLE_WORDS, STATE_WORDS } from '../words/codes.ts';
import { formatOnSheet } from './calendar-date.ts';
import { geographyLine } from './country.ts';
import { type FactRef, factRef, joinLines, type Line, words } from './inline.ts';
import { milestoneName } from './milestone.ts';
import { inLanguage, type Speech } from './speech.ts';
import { nameView, textLine } from './text.ts';

/** How a thing stands to the day of the data: it happened, it is to come, or its day passed and nobody said more. */
export type CalendarStanding = 'happened' | 'ahead' | 'overdue';

/** One thing on a calendar. */
export interface CalendarEntry {
  /** Kind and id of what it is: `event:azec-leaders-1`. */
  readonly id: string;
  /** As precise as it is known, without the year of the sheet; empty where the month says it all. */
  readonly when: Line;
  readonly what: Line;
  /** What the date marks and what must be said of it: 開始・推定. Empty for most. */
  readonly note: Line;
  /** Empty where nothing is said. */
  readonly where: Line;
  /** The sectors that it belongs to, by their short names; empty where there is none but a collecting page. */
  readonly sectors: Line;
  /** The pillar that it belongs to; null where it is none or several. */
  readonly pillar: string | null;
  readonly standing: CalendarStanding;
}

/** A thing with a date that has not been put on a sheet yet. */
export interface CalendarItem {
  readonly date: FuzzyDate;
  readonly isPlanned: boolean;
  readonly sort: string;
  /** The entry as the sheet of a year has it; without a year nothing of the date is left out. */
  on(year: number | null): CalendarEntry;
}

/** The words that a date's role adds to a name; a meeting that is held and a period need none. */
const TELLING_ROLES = new Set<Dated['role']>(['adopted', 'launched', 'announced', 'start', 'end', 'due']);
const ENDED = new Set<Delivery['value']>(['suspended', 'cancelled', 'superseded']);

interface Fact {
  readonly id: string;
  readonly ref: FactRef;
  readonly what: Line;
  readonly where: Line;
  readonly dated: Dated;
  readonly state: Delivery;
  readonly sectors: readonly Sector[];
}

/**
 * Everything of a selection that has a date of its own: events, the dates of actions that no event of theirs has
 * already, and milestones. What is said of a date in passing is left out.
 */
export function calendarItems(speech: Speech, selection: Selection): readonly CalendarItem[] {
  const { events } = related(speech.plan, selection);
  const actions = [...new Set(selectedActions(selection))];
  const sectorsOf = sectorFinder(selection);
  return [
    ...events.map((event) => eventFact(speech, event, isOfPlan(speech, event) ? [] : sectorsOf(`event:${event.id}`))),
    ...actions.flatMap((action) => actionFacts(speech, action, sectorsOf(`action:${action.id}`))),
  ].map((fact) => itemOf(speech, fact));
}

/** Whether an event is the plan's own, such as the summit that adopted it: no sector's, even where a page tells of it. */
function isOfPlan(speech: Speech, event: Event): boolean {
  const { document, parent } = speech.plan.head;
  return (event.adopts ?? []).some((id) => id === document || id === parent);
}

function eventFact(speech: Speech, event: Event, sectors: readonly Sector[]): Fact {
  return {
    id: `event:${event.id}`,
    ref: factRef('event', event.id, 'date'),
    what: nameView(speech, event.name, factRef('event', event.id, 'name')).name,
    where: geographyLine(speech, event.geography),
    dated: event.date,
    state: event.state,
    sectors,
  };
}

function actionFacts(speech: Speech, action: Action, sectors: readonly Sector[]): readonly Fact[] {
  const told = new Set(
    (action.events ?? [])
      .flatMap((id) => speech.plan.entities.event.get(id) ?? [])
      .map(({ date }) => JSON.stringify(date.date)),
  );
  const common = {
    id: `action:${action.id}`,
    ref: factRef('action', action.id, 'dates'),
    where: geographyLine(speech, action.geography),
    sectors,
  };
  const what = textLine(speech, action.title, factRef('action', action.id, 'title'));
  return [
    ...(action.dates ?? [])
      .filter(({ date, modality }) => modality !== 'context' && !told.has(JSON.stringify(date)))
      .map((dated) => ({ ...common, what, dated, state: action.state })),
    ...(action.milestones ?? []).map((milestone) => ({
      ...common,
      what: milestoneName(speech, action, milestone),
      dated: milestone.date,
      state: milestone.state,
    })),
  ];
}

function itemOf(speech: Speech, fact: Fact): CalendarItem {
  const { dated, ref, sectors } = fact;
  const isPlanned = dated.modality === 'planned' || dated.modality === 'target';
  const isUnconfirmed = isPlanned && isOverdue({ ...dated, modality: 'planned' }, fact.state, speech.plan.asOf);
  const standing = !isPlanned ? 'happened' : isUnconfirmed ? 'overdue' : 'ahead';
  const pillars = new Set(sectors.map(({ pillar }) => pillar));
  const [pillar = null] = pillars.size === 1 ? pillars : [];
  const note = noteOf(speech, fact, standing);
  return {
    date: dated.date,
    isPlanned,
    sort: sortKey(dated.date),
    on(year) {
      const when = year === null ? '' : formatOnSheet(dated.date, year, speech.language);
      return {
        id: fact.id,
        when: when === '' ? [] : words(when, ref),
        what: fact.what,
        note,
        where: fact.where,
        sectors: sectorLine(speech, sectors),
        pillar,
        standing,
      };
    },
  };
}

function noteOf(speech: Speech, { dated, ref, state }: Fact, standing: CalendarStanding): Line {
  const { language } = speech;
  const remark = (ja: string, en: string) => words(inLanguage(speech, { ja, en }), ref);
  const role = dated.role;
  const aspect = dated.label
    ? textLine(speech, dated.label, ref)
    : role && TELLING_ROLES.has(role)
      ? words(DATE_ROLE_WORDS[role][language], ref)
      : [];
  return joinLines(
    [
      aspect,
      dated.modality === 'target' ? remark('目標', 'target') : [],
      dated.basis === 'inferred' ? remark('推定', 'inferred') : [],
      ENDED.has(state.value) ? words(STATE_WORDS[state.value][language], ref) : [],
      standing === 'overdue' && speech.audience === 'internal' ? remark('結果未確認', 'result not confirmed') : [],
    ],
    inLanguage(speech, { ja: '・', en: ', ' }),
  );
}

/** A page for what fits nowhere else says nothing about what stands on it. */
const sectorLine = (speech: Speech, sectors: readonly Sector[]): Line =>
  joinLines(
    sectors
      .filter(({ bucket }) => bucket !== true)
      .map((sector) => nameView(speech, sector.name, factRef('sector', sector.id, 'name')).short),
    inLanguage(speech, { ja: '、', en: ', ' }),
  );

/** Finds the sectors whose pages tell of an event or an action, in the order of the selection. */
function sectorFinder({ pillars }: Selection): (id: string) => readonly Sector[] {
  const found = new Map<string, Set<Sector>>();
  for (const { sector, blocks } of pillars.flatMap(({ sectors }) => sectors)) {
    const actions = blocks.flatMap((block) => block.actions).flatMap(({ action, details }) => [action, ...details]);
    const ids = [
      ...blocks.flatMap(({ block }) => block.events ?? []).map((id) => `event:${id}`),
      ...actions.flatMap(({ events }) => events ?? []).map((id) => `event:${id}`),
      ...actions.map(({ id }) => `action:${id}`),
    ];
    for (const id of ids) found.set(id, (found.get(id) ?? new Set()).add(sector));
  }
  return (id) => [...(found.get(id) ?? [])];
}
