import { type Plan, type Scope, scopeIds, select, type WordRun, wordRuns } from '@shinrai/core';
import { type Frame, frameOf, tellingOf } from '../parts/frame.ts';
import { type Line, plainText, words } from '../parts/inline.ts';
import { inLanguage, type Speech } from '../parts/speech.ts';
import { type Statement, statementsOf } from '../parts/statement.ts';
import type { Request } from '../request.ts';
import { CHANGE_WORDS } from '../words/changes.ts';
import { STATEMENT_WORDS } from '../words/comparison.ts';
import { scopeTitle } from './scope-title.ts';

/** A stretch of a text; what is not in the other text is to be underlined. */
export interface ComparedRun {
  readonly text: string;
  readonly isChanged: boolean;
}

/** One text, old and new. */
export interface ComparisonRow {
  /** The fact that it is about: `action:jenesys#text`. */
  readonly fact: string;
  readonly subject: Line;
  readonly field: string;
  readonly change: 'added' | 'removed' | 'changed';
  readonly word: string;
  /** Empty where it is new. */
  readonly before: readonly ComparedRun[];
  /** Empty where it is gone. */
  readonly after: readonly ComparedRun[];
}

export interface ComparisonSection {
  readonly id: string;
  readonly name: Line;
  readonly rows: readonly ComparisonRow[];
}

/** A table of old and new text: what two states of the data say, side by side. */
export interface ComparisonView {
  readonly kind: 'comparison';
  readonly frame: Frame;
  readonly title: Line;
  /** How the older state calls itself: edition and day. */
  readonly before: Frame;
  readonly sections: readonly ComparisonSection[];
  /** How much has changed, in a sentence; says so where nothing has. */
  readonly extent: Line;
}

/** Compares a part of two states of a plan. What only one of them has is all new or all gone. */
export function comparisonView(before: Plan, after: Plan, request: Request): ComparisonView {
  const speech = { plan: after, ...request };
  const older = { plan: before, ...request };
  const { scope } = request;
  const rows = compare(speech, told(older, scope), told(speech, scope));
  const sections = [...Map.groupBy(rows, ({ section }) => section.id).values()].map((list) => ({
    id: list[0]?.section.id ?? '',
    name: list[0]?.section.name ?? [],
    rows: list.map(({ row }) => row),
  }));
  const name = scope.kind === 'plan' ? '' : plainText(scopeTitle(speech, scope));
  const view: ComparisonView = {
    kind: 'comparison',
    frame: frameOf(speech, name),
    title: scopeTitle(speech, scope),
    before: frameOf(older, ''),
    sections,
    extent: extent(
      speech,
      rows.map(({ row }) => row),
    ),
  };
  return tellingOf(view, speech, before);
}

function told(speech: Speech, scope: Scope): readonly Statement[] {
  const isThere = scope.kind === 'plan' || scopeIds(speech.plan, scope.kind).includes(scope.id);
  return isThere ? statementsOf(speech, select(speech.plan, scope)) : [];
}

interface Placed {
  readonly section: Statement['section'];
  readonly row: ComparisonRow;
}

/** What was there stands where it stood; what is new stands behind what comes before it in the new text. */
function compare(speech: Speech, old: readonly Statement[], now: readonly Statement[]): readonly Placed[] {
  const before = new Map(old.map((statement) => [statement.key, statement]));
  const after = new Map(now.map((statement) => [statement.key, statement]));
  const gone = new Set(old.filter(({ key, isWhole }) => isWhole && !after.has(key)).map(placeOf));
  const fresh = new Set(now.filter(({ key, isWhole }) => isWhole && !before.has(key)).map(placeOf));
  const isPartOfWhole = (statement: Statement) =>
    !statement.isWhole && (gone.has(placeOf(statement)) || fresh.has(placeOf(statement)));
  return inOrder(old, now)
    .filter((statement) => !isPartOfWhole(statement))
    .flatMap(({ key }) => rowOf(speech, before.get(key), after.get(key)));
}

const placeOf = ({ section, entity }: Statement) => `${section.id} ${entity}`;

/** The new statements in their order, each gone one behind the one that it stood behind. */
function inOrder(old: readonly Statement[], now: readonly Statement[]): readonly Statement[] {
  const known = new Set(now.map(({ key }) => key));
  const list = [...now];
  let last = -1;
  for (const statement of old) {
    if (known.has(statement.key)) last = list.findIndex(({ key }) => key === statement.key);
    else {
      last += 1;
      list.splice(last, 0, statement);
    }
  }
  return list;
}

function rowOf(speech: Speech, old: Statement | undefined, now: Statement | undefined): readonly Placed[] {
  const statement = now ?? old;
  if (!statement) return [];
  const [was, is] = [old, now].map((one) => (one ? plainText(one.text) : ''));
  if (was === is || (old && now && isSaidByParts(statement))) return [];
  const change = !old || was === '' ? 'added' : !now || is === '' ? 'removed' : 'changed';
  const runs = wordRuns(was ?? '', is ?? '', speech.language);
  const { section, subject, field, entity } = statement;
  return [
    {
      section,
      row: {
        fact: `${entity}#${field}`,
        subject,
        field: inLanguage(speech, STATEMENT_WORDS[field]),
        change,
        word: inLanguage(speech, CHANGE_WORDS[change]),
        before: side(runs, 'removed'),
        after: side(runs, 'added'),
      },
    },
  ];
}

/** An action that is there in both states is told field by field. */
const isSaidByParts = ({ field }: Statement) => field === 'action';

const side = (runs: readonly WordRun[], own: 'removed' | 'added'): readonly ComparedRun[] =>
  runs
    .filter(({ kind }) => kind === 'same' || kind === own)
    .map(({ kind, text }) => ({ text, isChanged: kind !== 'same' }));

function extent(speech: Speech, rows: readonly ComparisonRow[]): Line {
  const count = (change: ComparisonRow['change']) => rows.filter((row) => row.change === change).length;
  const [changed, added, removed] = [count('changed'), count('added'), count('removed')];
  if (rows.length === 0) {
    return words(inLanguage(speech, { ja: '変更はない。', en: 'Nothing has changed.' }));
  }
  return words(
    inLanguage(speech, {
      ja: `変更${changed}か所、追加${added}か所、削除${removed}か所。下線は変更箇所を示す。`,
      en: `Changed: ${changed}; added: ${added}; removed: ${removed}. What is changed is underlined.`,
    }),
  );
}
