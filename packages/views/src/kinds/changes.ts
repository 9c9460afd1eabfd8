import { diffPlans, type EntityChange, type Language, type Plan, type PlanDiff } from '@shinrai/core';
import { concerning } from '../changes/concerning.ts';
import { type ChangeEntry, type ChangeGroup, entryOf } from '../changes/entry.ts';
import { groupsOf } from '../changes/groups.ts';
import type { ChangeRow, Sides } from '../changes/row.ts';
import { formatDate } from '../parts/date.ts';
import { inLanguage, type Speech } from '../parts/speech.ts';
import type { Request } from '../request.ts';

/** What a list of changes is asked for, beside what every document is. */
export interface ChangesRequest extends Request {
  /** What the earlier state is called: the name of an edition, a folder, a revision. */
  readonly since: string;
  /** Whether the texts of both languages are told; otherwise only those of the document's own. */
  readonly hasAllTexts?: boolean;
}

/** How many changes there are of one sort. */
export interface ChangeCount {
  readonly count: number;
  /** 変更11件, 11 changed */
  readonly text: string;
}

/** Everything that changed since an earlier state, by sector and kind, in words. */
export interface ChangesView {
  readonly kind: 'changes';
  readonly language: Language;
  readonly title: string;
  /** 2024年10月1日現在から2025年11月1日現在まで */
  readonly period: string;
  readonly isEmpty: boolean;
  /** What is said when there is nothing to tell. */
  readonly nothing: string;
  readonly counts: readonly ChangeCount[];
  readonly groups: readonly ChangeGroup[];
  /** What is different but not told: sources, notes and the like; null when there is nothing of the kind. */
  readonly omitted: string | null;
}

/**
 * Says what changed from one state of a plan to a later one, as far as the scope is concerned. `diff` spares the work
 * where many documents tell of the same two states.
 */
export function changesView(
  before: Plan,
  after: Plan,
  request: ChangesRequest,
  diff: PlanDiff = diffPlans(before, after),
): ChangesView {
  const { scope, since, hasAllTexts = false, ...speech } = request;
  const { changes: all } = diff;
  const paged = new Set(all.flatMap((change) => (change.change === 'changed' && change.pages ? [change.id] : [])));
  const sides: Sides = { was: { ...speech, plan: before }, now: { ...speech, plan: after }, hasAllTexts, paged };
  const isConcerned = concerning(before, after, request);
  const changes = all.filter(isConcerned);
  const told = changes
    .filter(({ entity }) => entity !== 'segment')
    .map((change) => ({ change, entry: entryOf(sides, change) }));
  const shown = told.filter(({ change, entry }) => change.change !== 'changed' || entry.rows.length > 0);
  return {
    kind: 'changes',
    language: speech.language,
    title: inLanguage(sides.now, { ja: `前回（${since}）からの変更`, en: `Changes since ${since}` }),
    period: periodWords(sides),
    isEmpty: shown.length === 0,
    nothing: inLanguage(sides.now, { ja: '変更はない。', en: 'Nothing has changed.' }),
    counts: countsOf(
      sides.now,
      shown.map(({ entry }) => entry),
    ),
    groups: groupsOf(sides, shown),
    omitted: omittedWords(sides.now, countOmitted(changes)),
  };
}

function periodWords({ was, now }: Sides): string {
  const [old, fresh] = [was, now].map(({ plan, language, calendar }) =>
    formatDate({ kind: 'day', day: plan.asOf }, language, calendar),
  );
  if (old === fresh) return inLanguage(now, { ja: `いずれも${fresh}現在`, en: `Both as of ${fresh}` });
  return inLanguage(now, { ja: `${old}現在から${fresh}現在まで`, en: `From ${old} to ${fresh}` });
}

function countsOf(speech: Speech, entries: readonly ChangeEntry[]): readonly ChangeCount[] {
  const rows = entries.flatMap((entry) => entry.rows);
  const ofFact = (fact: ChangeRow['fact']) =>
    rows.filter((row) => row.fact === fact && row.change === 'changed').length;
  const ofChange = (wanted: EntityChange['change']) => entries.filter(({ change }) => change === wanted).length;
  const counts = [
    { ja: '追加', en: ['added', 'added'], count: ofChange('added') },
    { ja: '削除', en: ['removed', 'removed'], count: ofChange('removed') },
    { ja: '変更', en: ['changed', 'changed'], count: ofChange('changed') },
    { ja: '状況の変更', en: ['change of state', 'changes of state'], count: ofFact('state') },
    { ja: '期日の変更', en: ['change of a date', 'changes of dates'], count: ofFact('date') },
    { ja: '数値の変更', en: ['change of a figure', 'changes of figures'], count: ofFact('figure') },
  ] as const;
  return counts
    .filter(({ count }) => count > 0)
    .map(({ ja, en, count }) => ({
      count,
      text: inLanguage(speech, { ja: `${ja}${count}件`, en: `${count} ${en[count === 1 ? 0 : 1]}` }),
    }));
}

function countOmitted(changes: readonly EntityChange[]): number {
  const fields = changes.flatMap((change) => (change.change === 'changed' ? change.fields : []));
  const silent = fields.filter(({ isProvenance }) => isProvenance).length;
  const passages = changes.filter(({ entity }) => entity === 'segment').length;
  return silent + passages;
}

function omittedWords(speech: Speech, count: number): string | null {
  if (count === 0) return null;
  const notes = count === 1 ? 'one change' : `${count} changes`;
  return inLanguage(speech, { ja: `ほかに出典・注記の変更${count}件`, en: `Also ${notes} of sources and notes` });
}
