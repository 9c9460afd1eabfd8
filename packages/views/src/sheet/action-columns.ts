import type { ActionView } from '../parts/action.ts';
import { type BodyView, bodyLine } from '../parts/body.ts';
import { factRef, joinLines, type Line, plainText, words } from '../parts/inline.ts';
import { inLanguage, listSeparator, type Speech } from '../parts/speech.ts';
import { type NameView, notStated } from '../parts/text.ts';
import { type ColumnSources, lineCell, linesCell, stateBasisCell, stateCell, valueCell } from './column.ts';

/** An action in its place in the plan: what one row of a tracker is about. */
export interface ActionSubject {
  readonly action: ActionView;
  readonly parent: ActionView | null;
  readonly number: string;
  readonly pillar: Line;
  readonly sector: Line;
  /** The other pages on which the same action stands; it has one row only. */
  readonly alsoIn: readonly Line[];
  readonly framework: NameView | null;
}

const ref = ({ action }: ActionSubject, field: string) => factRef('action', action.id, field);
const names = (list: readonly NameView[]) => list.map(({ full }) => full);

/** Every column that a sheet of actions can have. A template chooses among them and orders them. */
export const ACTION_COLUMNS: ColumnSources<ActionSubject> = {
  id: { type: 'text', cell: (subject) => valueCell(subject.action.id, ref(subject, 'id')) },
  number: { type: 'text', cell: (subject) => valueCell(subject.number, ref(subject, 'number')) },
  pillar: { type: 'text', cell: (subject) => lineCell(subject.pillar, ref(subject, 'pillar')) },
  sector: { type: 'text', cell: (subject) => lineCell(subject.sector, ref(subject, 'sector')) },
  alsoIn: {
    type: 'text',
    cell: (subject, speech) => lineCell(joinLines(subject.alsoIn, listSeparator(speech)), ref(subject, 'sector')),
  },
  framework: {
    type: 'text',
    cell: (subject) => lineCell(subject.framework?.full ?? [], ref(subject, 'framework')),
  },
  areas: {
    type: 'text',
    cell: (subject, speech) =>
      lineCell(
        joinLines(
          subject.action.areas.map(({ name }) => name),
          listSeparator(speech),
        ),
        ref(subject, 'areas'),
      ),
  },
  title: { type: 'text', cell: (subject) => lineCell(subject.action.title, ref(subject, 'title')) },
  text: { type: 'text', cell: (subject) => lineCell(subject.action.text, ref(subject, 'text')) },
  partOf: { type: 'text', cell: (subject) => lineCell(subject.parent?.title ?? [], ref(subject, 'parent')) },
  owners: {
    type: 'text',
    cell: (subject, speech) => lineCell(ownersInTable(subject.action.owners, speech), ref(subject, 'owners')),
  },
  bodies: {
    type: 'text',
    cell: (subject, speech) => lineCell(bodyLine(speech, subject.action.bodies), ref(subject, 'organisations')),
  },
  where: { type: 'text', cell: (subject) => lineCell(subject.action.where, ref(subject, 'geography')) },
  initiatives: {
    type: 'text',
    cell: (subject, speech) => linesCell(names(subject.action.initiatives), ref(subject, 'initiatives'), speech),
  },
  events: {
    type: 'text',
    cell: (subject, speech) => linesCell(names(subject.action.events), ref(subject, 'events'), speech),
  },
  documents: {
    type: 'text',
    cell: (subject, speech) => linesCell(names(subject.action.documents), ref(subject, 'documents'), speech),
  },
  state: {
    type: 'choice',
    list: 'states',
    cell: (subject, speech) => stateCell(subject.action.state, ref(subject, 'state'), speech),
  },
  stateBasis: {
    type: 'text',
    cell: (subject, speech) => stateBasisCell(subject.action.state, ref(subject, 'state'), speech),
  },
  when: { type: 'text', cell: (subject, speech) => lineCell(whenInTable(subject, speech), ref(subject, 'dates')) },
  earliest: {
    type: 'date',
    cell: (subject) => valueCell(subject.action.dates[0]?.earliest ?? null, ref(subject, 'dates')),
  },
  latest: {
    type: 'date',
    cell: (subject) => valueCell(subject.action.dates[0]?.latest ?? null, ref(subject, 'dates')),
  },
  figures: {
    type: 'text',
    cell: (subject, speech) =>
      linesCell(
        subject.action.figures.map(({ name, quantity }) =>
          joinLines([name, quantity], inLanguage(speech, { ja: '：', en: ': ' })),
        ),
        ref(subject, 'figures'),
        speech,
      ),
  },
  note: { type: 'text', cell: (subject) => lineCell(subject.action.note ?? [], ref(subject, 'note')) },
  source: { type: 'text', cell: (subject) => lineCell(subject.action.source, ref(subject, 'source')) },
};

/** A row stands alone when it is filtered: a detail says its time even where the page leaves it to the action above. */
export function whenInTable({ action }: ActionSubject, speech: Speech): Line {
  if (action.when.length > 0) return action.when;
  if (action.dates.length === 0) return notStated(speech, factRef('action', action.id, 'dates'));
  const byText = new Map(action.dates.map(({ text }) => [plainText(text), text]));
  return joinLines([...byText.values()], listSeparator(speech));
}

/** The bodies in charge, a line each. English names of ministries fill a cell: there the form for tight places stands. */
export function ownersInTable(owners: readonly BodyView[], speech: Speech): Line {
  const short = owners.map((owner) => {
    const remark = plainText(owner.text).slice(plainText(owner.name.name).length);
    return { ...owner, text: [...owner.name.short, ...words(remark)] };
  });
  const bodies = inLanguage(speech, { ja: owners, en: short });
  return joinLines(
    bodies.map(({ text }) => text),
    '\n',
  );
}
