import { type Diagnostic, messages } from '@shinrai/diagnostics';
import { dateBounds } from '../../time/bounds.ts';
import type { FuzzyDate } from '../../time/fuzzy-date.ts';
import type { Entry } from '../state.ts';
import type { Locate, PlanDraft, Rule } from './rule.ts';
import { writtenIn } from './written.ts';

/** A text that a meeting adopted was adopted while it met. Precision may differ: a month holds its days. */
export const adoptedOnTheDayOfTheMeeting: Rule = {
  needs: [],
  check: (draft, locate) => draft.all('document').flatMap((document) => check(document, draft, locate)),
};

function check(document: Entry<'document'>, { find }: PlanDraft, locate: Locate): readonly Diagnostic[] {
  const { adopted, at } = document.value;
  const event = at === undefined ? undefined : find('event', at);
  if (!adopted || !event || overlap(adopted.date, event.value.date.date)) return [];
  const place = locate(document, ['adopted', 'date']);
  const holes = {
    document: document.id,
    date: writtenIn(document, ['adopted', 'date']),
    event: event.id,
    eventDate: writtenIn(event, ['date', 'date']),
  };
  const related = [{ message: 'the meeting', place: locate(event, ['date', 'date']) }];
  return [messages.documentAdoptedElsewhen(holes, { place, related })];
}

function overlap(a: FuzzyDate, b: FuzzyDate): boolean {
  const [left, right] = [dateBounds(a), dateBounds(b)];
  return !isBefore(left.latest, right.earliest) && !isBefore(right.latest, left.earliest);
}

const isBefore = (a: string | undefined, b: string | undefined) => a !== undefined && b !== undefined && a < b;
