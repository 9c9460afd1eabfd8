import {
  type OverdueItem,
  overdue,
  type Related,
  responsibleFor,
  type Selection,
  selectedActions,
} from '@shinrai/core';
import { bodyLine, bodyViews } from './body.ts';
import { dateView } from './date.ts';
import { type FactRef, factRef, type Line } from './inline.ts';
import { milestoneName } from './milestone.ts';
import { inLanguage, type Speech } from './speech.ts';
import { nameView, notStated, textLine } from './text.ts';

/** A planned thing whose date has passed without a result. */
export interface OverdueRow {
  readonly title: Line;
  readonly when: Line;
  /** Result not reported: what has to be found out. */
  readonly question: string;
  /** The bodies to ask; a gap where nobody is named. */
  readonly whom: Line;
}

/** Phrases what has to be asked for in a selection, on the day that the plan describes. The public is not asked. */
export function overdueRows(speech: Speech, selection: Selection, linked: Related): readonly OverdueRow[] {
  if (speech.audience === 'public') return [];
  const named = { action: selectedActions(selection), event: linked.events, document: linked.documents };
  const ids = new Set(Object.entries(named).flatMap(([kind, list]) => list.map(({ id }) => `${kind} ${id}`)));
  return overdue(speech.plan)
    .filter(({ kind, id }) => ids.has(`${kind} ${id}`))
    .map((item) => overdueRow(speech, item));
}

const QUESTIONS = {
  event: {
    ja: '結果未報告。開催されたか、開催日と成果を確認',
    en: 'No result reported: was it held, when, with what outcome?',
  },
  document: {
    ja: '結果未報告。採択されたか、採択日と名称を確認',
    en: 'No result reported: was it adopted, when, under which title?',
  },
  action: {
    ja: '結果未報告。実施されたか、時期と結果を確認',
    en: 'No result reported: was it carried out, when, with what result?',
  },
} as const satisfies Readonly<Record<OverdueItem['kind'], unknown>>;

function overdueRow(speech: Speech, item: OverdueItem): OverdueRow {
  const ref = factRef(item.kind, item.id, item.kind === 'action' ? 'dates' : 'date');
  return {
    title: titleOf(speech, item),
    when: dateView(speech, item.date, ref).text,
    question: inLanguage(speech, QUESTIONS[item.kind]),
    whom: whomLine(speech, item, ref),
  };
}

function titleOf(speech: Speech, { kind, id, milestone }: OverdueItem): Line {
  const { entities } = speech.plan;
  if (kind !== 'action') {
    const entity = entities[kind].get(id);
    return entity ? nameView(speech, entity.name, factRef(kind, id, 'name')).name : [];
  }
  const action = entities.action.get(id);
  if (!action) return [];
  return milestone
    ? milestoneName(speech, action, milestone)
    : textLine(speech, action.title, factRef('action', id, 'title'));
}

function whomLine(speech: Speech, { kind, id }: OverdueItem, ref: FactRef): Line {
  const { action, sector } = speech.plan.entities;
  const charges = { actions: [...action.values()], sectors: [...sector.values()] };
  const bodies = bodyViews(speech, responsibleFor(charges, kind, id), `${kind}:${id}`);
  return bodies.length > 0 ? bodyLine(speech, bodies) : notStated(speech, { ...ref, field: 'owners' });
}
