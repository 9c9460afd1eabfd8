import { sha256, tidyMemory } from '@shinrai/build';
import type { Plan } from '@shinrai/core';
import { type Diagnostic, messages } from '@shinrai/diagnostics';
import { decodeIssue } from '../meta/decode.ts';
import { META_FORMAT } from '../meta/encode.ts';
import type { Issue } from '../meta/issued.ts';
import { type CellFate, type ChangeSet, countFates, type ReturnedFile, type Returner } from './change-set.ts';
import { type BookWords, type ComparedBook, compareBook, metaCells } from './compare/compare-book.ts';
import { resolveReturns } from './compare/resolve-returns.ts';
import { type ReturnContext, takenValues } from './compare/return-context.ts';
import { costOf, headOf, leftAlone, mostCells } from './patience.ts';
import type { PlanData } from './plan-data.ts';
import { questionsOf } from './questions.ts';
import type { RawBook } from './raw/raw-book.ts';
import { readBook } from './raw/read-book.ts';
import { roomFor } from './raw/room.ts';
import type { ReturnRecord } from './records/record.ts';
import { partKey } from './review/review-item.ts';
import { unansweredBy } from './unanswered.ts';

/** A file as it came back. */
export interface Returned {
  /** As it was named when it came. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What returned files are collected into. */
export interface CollectRequest {
  readonly files: readonly Returned[];
  readonly data: PlanData;
  readonly words: BookWords;
  /** The day of collecting, ISO 8601. */
  readonly date: string;
  /** Rows and columns that a review confirmed, by the key of their item. */
  readonly confirmed?: ReadonlySet<string>;
}

/**
 * Reads returned workbooks and compares every cell with what was issued and with today's data. Pure: nothing is written.
 * Each file stands for itself; one that cannot be used has its findings and does not disturb the others. Files after very
 * many cells are left alone, and say so.
 */
export function collectReturns(
  { files, data, words, date, confirmed = new Set() }: CollectRequest,
  most = mostCells(roomFor(entriesOf(data.plan))),
): ChangeSet {
  const seen = new Map<string, string>();
  let cost = 0;
  const read = files.map((file) => {
    const digest = sha256(file.bytes);
    if (cost > most) return leftAlone(file, digest, most);
    const other = seen.get(digest);
    seen.set(digest, other ?? file.name);
    const collected = collectFile(file, digest, other, { data, words, confirmed });
    cost += costOf(collected);
    return collected;
  });
  const resolved = resolveReturns(read).map((file) => ({
    ...file,
    questions: [...questionsOf(file.cells), ...file.questions],
  }));
  return {
    plan: data.plan.head.id,
    edition: data.plan.head.edition.name,
    date,
    files: resolved,
    unanswered: unansweredBy(resolved, data),
  };
}

interface Surroundings {
  readonly data: PlanData;
  readonly words: BookWords;
  readonly confirmed: ReadonlySet<string>;
}

function collectFile(
  file: Returned,
  digest: string,
  other: string | undefined,
  { data, words, confirmed }: Surroundings,
): ReturnedFile {
  const known = data.records.find(({ file: { sha256 } }) => sha256 === digest);
  const head = { ...headOf(file, digest), knownAs: known?.id };
  if (other !== undefined) return { ...head, findings: [messages.returnSameFile({ other })] };
  tidyMemory();
  const { value: book, findings } = readBook(file.bytes, META_FORMAT.name, roomFor(entriesOf(data.plan)));
  if (!book) return { ...head, findings };
  tidyMemory();
  const decoded = issueOf(book, data.plan);
  const facts = {
    ...head,
    modified: book.modified,
    issue: decoded.issue,
    returner: decoded.issue && returnerOf(decoded.issue, data.plan),
  };
  if (!decoded.isUsable || !decoded.issue) return { ...facts, findings: decoded.findings };
  const context: ReturnContext = {
    issue: decoded.issue,
    data,
    taken: takenValues(data),
    rangeOf: words.rangeOf,
    knownAs: known?.id,
    isConfirmed: (sheet, part, name) => confirmed.has(partKey({ sha256: digest }, sheet, part, name)),
  };
  tidyMemory();
  const compared = withDeclined(compareBook(book, context, words), known);
  return {
    ...facts,
    ...compared,
    counts: countFates(compared.cells),
    questions: [...compared.questions, ...decoded.damaged.map((row) => ({ kind: 'row-damaged' as const, row }))],
    comments: book.sheets.flatMap(({ name, comments }) => comments.map((comment) => ({ ...comment, sheet: name }))),
    remarks: remarksOf(book),
    findings: [
      ...decoded.findings,
      ...(known ? [messages.returnKnown({ date: known.received, id: known.id })] : []),
      ...compared.findings,
    ],
  };
}

/** What a review declined when this very file was taken over stays declined. */
function withDeclined(compared: ComparedBook, record: ReturnRecord | undefined): ComparedBook {
  const declined = new Map(
    (record?.left ?? []).filter(({ decision }) => decision === 'decline').map((one) => [one.cell, one]),
  );
  if (declined.size === 0) return compared;
  const placeOf = ({ sheet, address }: Pick<CellFate, 'sheet' | 'address'>) => `${sheet}!${address}`;
  const cells = compared.cells.map((cell): CellFate => {
    const before = cell.fate === 'accepted' ? declined.get(placeOf(cell)) : undefined;
    if (!before) return cell;
    return {
      ...cell,
      fate: 'rejected',
      why: 'declined',
      decision: { decision: 'decline', reason: before.reason ?? '' },
    };
  });
  return { ...compared, cells, changes: compared.changes.filter((change) => !declined.has(placeOf(change))) };
}

/** How many things a plan knows: workbooks have rows of them. */
const entriesOf = ({ entities }: Plan): number => Object.values(entities).reduce((sum, { size }) => sum + size, 0);

interface Decoded {
  readonly issue: Issue | undefined;
  readonly isUsable: boolean;
  readonly damaged: readonly string[];
  readonly findings: readonly Diagnostic[];
}

/** What a workbook says it is, and whether it belongs to this plan and edition. */
function issueOf(book: RawBook, plan: Plan): Decoded {
  const { head } = plan;
  const decoded = decodeIssue(metaCells(book));
  const refuse = (finding: Diagnostic, issue?: Issue): Decoded => ({
    issue,
    isUsable: false,
    damaged: [],
    findings: [finding],
  });
  switch (decoded.kind) {
    case 'not-ours':
      return refuse(messages.returnNotOurs({}));
    case 'newer':
      return refuse(messages.returnNewer({ version: decoded.version }));
    case 'broken':
      return refuse(messages.returnMetaBroken({ what: decoded.what }));
    case 'issue': {
      const { issue, isWhole, damaged } = decoded;
      if (issue.plan !== head.id)
        return refuse(messages.returnOtherPlan({ plan: issue.plan, expected: head.id }), issue);
      if (issue.edition !== head.edition.name) {
        return refuse(messages.returnOtherEdition({ edition: issue.edition, expected: head.edition.name }), issue);
      }
      const { kind, id } = issue.scope;
      if (!partOf(issue.scope, plan)) return refuse(messages.returnOtherScope({ kind, id }), issue);
      return {
        issue,
        isUsable: true,
        damaged,
        findings: isWhole ? [] : [messages.returnMetaChanged({ rows: damaged.length })],
      };
    }
  }
}

/** What a workbook is about; undefined where the plan has no such thing, whatever the workbook says. */
function partOf({ kind, id }: Issue['scope'], { head, entities }: Plan): Pick<Plan['head'], 'name'> | undefined {
  if (kind === 'plan') return head;
  if (kind === 'ministry') return entities.organisation.get(id);
  return kind === 'pillar' || kind === 'sector' ? entities[kind].get(id) : undefined;
}

function returnerOf({ scope, language }: Issue, plan: Plan): Returner {
  const name = partOf(scope, plan)?.name;
  return { ...scope, name: name?.[language] ?? name?.ja ?? scope.id };
}

/** What hides things without changing them, for the report. */
const remarksOf = ({ sheets }: RawBook): readonly string[] =>
  sheets.flatMap(({ name, rows, hasHiddenColumns, state }) => {
    const hidden = rows.filter(({ isHidden }) => isHidden).length;
    return hidden > 0 && state === 'visible'
      ? [`${name}: ${hidden} hidden rows${hasHiddenColumns ? ', hidden columns' : ''}`]
      : [];
  });
