import { type Plan, type Scope, select } from '@shinrai/core';
import { type ContactView, contactView, deadlineLine, replyLine } from '../parts/correspondence.ts';
import { type Frame, frameOf } from '../parts/frame.ts';
import { type Line, plainText } from '../parts/inline.ts';
import { pillarView } from '../parts/pillar.ts';
import { registersOf } from '../parts/registers.ts';
import type { Audience, Speech } from '../parts/speech.ts';
import type { StateCountView } from '../parts/state.ts';
import type { Request } from '../request.ts';
import { answerOf } from '../sheet/answer.ts';
import { codeLists } from '../sheet/code-lists.ts';
import type { ColumnSources } from '../sheet/column.ts';
import { SHEET_COLUMNS, type SheetKey } from '../sheet/sheet-columns.ts';
import type { CodeList, SheetView } from '../sheet/sheet-view.ts';
import { type Subject, subjectsOf } from '../sheet/subjects.ts';
import { scopeTitle } from './scope-title.ts';

/** What a tracker's template asks for: which sheets, with which columns. */
export interface SheetRequest {
  readonly key: SheetKey;
  readonly columns: readonly string[];
  /** Where the answers of its columns to fill in stand in the data, below the entity of a row. */
  readonly inputs?: readonly string[];
}

/** Counts by state of one pillar, for the summary sheet. */
export interface TrackerCount {
  readonly pillar: Line;
  readonly states: readonly StateCountView[];
  readonly total: number;
}

/** What a returned workbook must say about itself, so that its rows find home. */
export interface TrackerIssue {
  readonly plan: string;
  readonly edition: string;
  readonly audience: Audience;
}

/** By when answers are due, where they go and whom to ask; a blank where the data does not say. */
export interface TrackerReply {
  readonly deadline: Line;
  readonly to: Line;
  readonly contact: ContactView;
}

/** A tracker: the actions of a scope as data, with the lists behind them. */
export interface TrackerView {
  readonly kind: 'tracker';
  readonly frame: Frame;
  readonly title: Line;
  readonly scope: Scope;
  readonly issue: TrackerIssue;
  /** The documents and pages that the facts come from. */
  readonly sources: readonly Line[];
  readonly sheets: readonly SheetView[];
  readonly counts: readonly TrackerCount[];
  readonly lists: readonly CodeList[];
  readonly reply: TrackerReply;
}

/** Makes the tracker of any scope with the sheets and columns that are asked for. Throws RangeError for an unknown column. */
export function trackerView(plan: Plan, request: Request, sheets: readonly SheetRequest[]): TrackerView {
  const speech = { plan, ...request };
  const selection = select(plan, request.scope);
  const pillars = selection.pillars.map((pillar) => pillarView(speech, pillar));
  const title = scopeTitle(speech, request.scope);
  const registers = registersOf(speech, selection);
  const subjects = subjectsOf(speech, pillars, registers);
  return {
    kind: 'tracker',
    frame: frameOf(speech, request.scope.kind === 'plan' ? '' : plainText(title)),
    title,
    scope: request.scope,
    issue: { plan: plan.head.id, edition: plan.head.edition.name, audience: request.audience },
    sources: registers.sources,
    sheets: sheets.map((sheet) => sheetView(speech, sheet, subjects[sheet.key])),
    counts: pillars.map(({ name, states, actionCount }) => ({ pillar: name, states, total: actionCount })),
    lists: codeLists(speech),
    reply: { deadline: deadlineLine(speech), to: replyLine(speech), contact: contactView(speech) },
  };
}

function sheetView(
  speech: Speech,
  { key, columns, inputs = [] }: SheetRequest,
  subjects: readonly Subject[],
): SheetView {
  const known = SHEET_COLUMNS[key] as ColumnSources<Subject>;
  const sources = columns.map((column) => {
    const source = known[column];
    if (!source)
      throw new RangeError(`sheet "${key}" has no column "${column}"; it has ${Object.keys(known).join(', ')}`);
    return { key: column, source };
  });
  return {
    key,
    columns: sources.map((column) => ({ key: column.key, type: column.source.type, list: column.source.list ?? null })),
    rows: subjects.map((subject) => {
      const cells = sources.map(({ source }) => source.cell(subject, speech));
      const answers = inputs.map((field) => answerOf(subject.data, field, speech.language));
      return { id: cells[0]?.ref.entity ?? subject.id, cells, answers };
    }),
  };
}
