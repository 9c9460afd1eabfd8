import type { Dated } from '@shinrai/core';
import { dateBounds } from '@shinrai/core';
import type { FactRef, Line } from '../parts/inline.ts';
import { precisionOf } from '../parts/precision.ts';
import type { Speech } from '../parts/speech.ts';
import type { StateView } from '../parts/state.ts';
import { ENTRY_KIND_WORDS, type EntryKind, PRECISION_WORDS } from '../words/codes.ts';
import { type ColumnSources, lineCell, stateBasisCell, stateCell, valueCell } from './column.ts';

/** What one row to be filled in is about: an action, an event or a milestone, in its place in the plan. */
export interface EntrySubject {
  readonly id: string;
  readonly kind: EntryKind;
  readonly number: string;
  readonly pillar: Line;
  readonly sector: Line;
  /** What of the plan it carries out: numbers of action lines, or cooperation areas. */
  readonly paragraph: Line;
  readonly initiatives: Line;
  readonly title: Line;
  readonly text: Line;
  readonly partOf: Line;
  readonly owners: Line;
  readonly bodies: Line;
  readonly where: Line;
  readonly funding: Line;
  readonly when: Line;
  /** The date that its start and end are taken from. */
  readonly date: Dated | undefined;
  readonly state: StateView;
  /** The entity as the data holds it, with what was reported before. */
  readonly data: unknown;
}

const ref = ({ kind, id }: EntrySubject, field: string): FactRef => ({ entity: `${kind}:${id}`, field });

const line = (
  name: {
    [Key in keyof EntrySubject]: EntrySubject[Key] extends Line ? Key : never;
  }[keyof EntrySubject],
  field: string,
) => ({
  type: 'text' as const,
  cell: (subject: EntrySubject) => lineCell(subject[name], ref(subject, field)),
});

/** The columns of the sheet to be filled in that come from the plan. */
export const ENTRY_COLUMNS: ColumnSources<EntrySubject> = {
  number: { type: 'text', cell: (subject) => valueCell(subject.number, ref(subject, 'number')) },
  kind: {
    type: 'choice',
    list: 'entryKinds',
    cell: (subject, { language }) => valueCell(ENTRY_KIND_WORDS[subject.kind][language], ref(subject, 'kind')),
  },
  paragraph: line('paragraph', 'items'),
  pillar: line('pillar', 'pillar'),
  sector: line('sector', 'sector'),
  initiatives: line('initiatives', 'initiatives'),
  title: line('title', 'title'),
  text: line('text', 'text'),
  partOf: line('partOf', 'parent'),
  owners: line('owners', 'owners'),
  bodies: line('bodies', 'organisations'),
  where: line('where', 'geography'),
  funding: line('funding', 'organisations'),
  when: line('when', 'dates'),
  start: {
    type: 'date',
    cell: (subject) => valueCell(boundsOf(subject).earliest ?? null, ref(subject, 'dates')),
  },
  end: {
    type: 'date',
    cell: (subject) => valueCell(boundsOf(subject).latest ?? null, ref(subject, 'dates')),
  },
  precision: {
    type: 'choice',
    list: 'precisions',
    cell: (subject, speech) => valueCell(precisionWord(subject, speech), ref(subject, 'dates')),
  },
  knownState: {
    type: 'choice',
    list: 'states',
    cell: (subject, speech) => stateCell(subject.state, ref(subject, 'state'), speech),
  },
  stateBasis: {
    type: 'text',
    cell: (subject, speech) => stateBasisCell(subject.state, ref(subject, 'state'), speech),
  },
};

const boundsOf = ({ date }: EntrySubject) => (date ? dateBounds(date.date) : {});

const precisionWord = ({ date }: EntrySubject, { language }: Speech) =>
  PRECISION_WORDS[date ? precisionOf(date.date) : 'undated'][language];
