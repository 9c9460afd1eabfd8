import type { Event } from '@shinrai/core';
import { EVENT_KIND_WORDS } from '../words/codes.ts';
import { geographyLine } from './country.ts';
import { type DateView, dateView } from './date.ts';
import { factRef, type Line } from './inline.ts';
import { saidOnce } from './said-once.ts';
import { sourceLine } from './source.ts';
import type { Speech } from './speech.ts';
import { type StateView, stateView } from './state.ts';
import { type NameView, nameView, notStated } from './text.ts';

/** An event as a list of events tells it. */
export interface EventRow {
  readonly id: string;
  readonly name: NameView;
  /** Other forms of the name that are in use, by issuer. */
  readonly kind: string;
  readonly when: DateView;
  readonly where: Line;
  readonly state: StateView;
  readonly documents: readonly NameView[];
  readonly source: Line;
}

/** Phrases an event. */
export const eventRow: (speech: Speech, event: Event) => EventRow = saidOnce((speech, event) => {
  const ref = (field: string) => factRef('event', event.id, field);
  const where = geographyLine(speech, event.geography);
  return {
    id: event.id,
    name: nameView(speech, event.name, ref('name')),
    kind: EVENT_KIND_WORDS[event.kind][speech.language],
    when: dateView(speech, event.date, ref('date'), event.state),
    where: where.length === 0 ? notStated(speech, ref('geography')) : where,
    state: stateView(speech, event.state, ref('state')),
    documents: (event.adopts ?? [])
      .flatMap((id) => speech.plan.entities.document.get(id) ?? [])
      .map((document) => nameView(speech, document.name, factRef('document', document.id, 'name'))),
    source: sourceLine(speech, event),
  };
});
