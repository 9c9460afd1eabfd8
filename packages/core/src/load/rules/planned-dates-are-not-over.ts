import { messages } from '@shinrai/diagnostics';
import { isOverdue } from '../../progress/overdue.ts';
import { type Charges, responsibleFor } from '../../progress/responsible.ts';
import type { Entry } from '../state.ts';
import { datesOf } from './dates-of.ts';
import type { PlanDraft, Rule } from './rule.ts';
import { writtenIn } from './written.ts';

/**
 * What was planned for a day before the one that the plan describes has a result by now, or a new date. Says what to ask,
 * and whom as far as the data know.
 */
export const plannedDatesAreNotOver: Rule = {
  needs: [],
  check: (draft, locate) => {
    const { asOf } = draft;
    if (asOf === undefined) return [];
    const charges = chargesOf(draft);
    return datesOf(draft)
      .filter(({ dated, state }) => isOverdue(dated, state, asOf))
      .map(({ entry, field }) => {
        const date = [...field, 'date'];
        const holes = {
          item: `${entry.kind} "${entry.id}"`,
          date: writtenIn(entry, date),
          asOf,
          whom: whomToAsk(draft, charges, entry),
          question: QUESTIONS[entry.kind] ?? 'was it carried out, when, and with what result?',
        };
        return messages.datePlanPassed(holes, { place: locate(entry, date) });
      });
  },
};

const QUESTIONS: Partial<Record<Entry['kind'], string>> = {
  event: 'was it held, on which day, and with what outcome?',
  document: 'was it adopted, on which day, and under which title?',
};

const chargesOf = ({ all }: PlanDraft): Charges => ({
  actions: all('action').map(({ value }) => value),
  sectors: all('sector').map(({ value }) => value),
});

/** The bodies in charge by their short names, with their ids. */
function whomToAsk({ find }: PlanDraft, charges: Charges, { kind, id }: Entry): readonly string[] | undefined {
  const bodies = responsibleFor(charges, kind, id).map(({ organisation }) => {
    const name = find('organisation', organisation)?.value.name;
    return name ? `${name.short?.ja ?? name.ja} (${organisation})` : organisation;
  });
  return bodies.length > 0 ? bodies : undefined;
}
