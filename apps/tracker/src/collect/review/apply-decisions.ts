import { type Diagnostic, messages } from '@shinrai/diagnostics';
import type { IssuedColumn } from '../../meta/issued.ts';
import { type CellFate, type Change, type ChangeSet, countFates, type ReturnedFile } from '../change-set.ts';
import { takenKey } from '../compare/return-context.ts';
import type { RawCell } from '../raw/raw-book.ts';
import type { DataValue } from '../understand/meaning.ts';
import { comparable, understandCell } from '../understand/understand-cell.ts';
import type { ReviewDecision } from './read-review.ts';
import { cellKey, fileKey } from './review-item.ts';
import { tellSome } from './tell-some.ts';

/** Changes as a review decided them, with what could not be done. */
export interface Decided {
  readonly set: ChangeSet;
  readonly findings: readonly Diagnostic[];
}

/** Carries out the decisions of a review. Decisions about other files than those collected are refused. */
export function applyDecisions(set: ChangeSet, decisions: readonly ReviewDecision[], review: string): Decided {
  const known = new Set(set.files.map(fileKey));
  const foreign = decisions.filter(({ key }) => !known.has(key.split('!')[0] ?? ''));
  const place = { kind: 'file', file: review } as const;
  if (foreign.length > 0) return { set, findings: [messages.returnReviewForeign({}, { place })] };
  const byKey = new Map(decisions.map((decision) => [decision.key, decision]));
  const results = set.files.map((file) => decideFile(file, byKey, review));
  const files = results.map(({ file }) => file);
  return {
    set: { ...set, files },
    findings: tellSome([...results.flatMap(({ findings }) => findings), ...clashes(files, byKey, review)], review),
  };
}

/** Decisions by which one place in the data would get two values: of a conflict, both sides were accepted. */
function clashes(
  files: readonly ReturnedFile[],
  byKey: ReadonlyMap<string, ReviewDecision>,
  review: string,
): readonly Diagnostic[] {
  const all = files.flatMap((file) => file.changes.map((change) => ({ file, change })));
  const byPlace = [...Map.groupBy(all, ({ change }) => takenKey(change.entity, change.field)).values()];
  const differing = byPlace.filter((claims) => new Set(claims.map(({ change }) => change.value)).size > 1);
  const decided = differing.flatMap((claims) =>
    claims.flatMap(({ file, change }) => byKey.get(cellKey(file, change)) ?? []),
  );
  return decided.map(({ sheet, address }) => {
    const place = { kind: 'cell', file: review, sheet, cell: address } as const;
    return messages.returnDecisionImpossible({ problem: 'another value is accepted for the same place' }, { place });
  });
}

function decideFile(file: ReturnedFile, byKey: ReadonlyMap<string, ReviewDecision>, review: string) {
  const findings: Diagnostic[] = [];
  const decided = file.cells.map((cell): CellFate => {
    const decision = cell.fate === 'unchanged' || cell.fate === 'extra' ? undefined : byKey.get(cellKey(file, cell));
    if (!decision) return cell;
    const result = decideCell(cell, decision, file);
    if ('problem' in result) {
      const place = { kind: 'cell', file: review, sheet: decision.sheet, cell: decision.address } as const;
      findings.push(messages.returnDecisionImpossible({ problem: result.problem }, { place }));
      return cell;
    }
    return result;
  });
  const asked = decided.filter((cell, at) => cell.decision?.decision === 'ask' && cell !== file.cells[at]);
  return {
    file: {
      ...file,
      cells: decided,
      counts: countFates(decided),
      changes: changesAfter(file, decided),
      questions: [
        ...file.questions.filter(
          (question) =>
            question.kind !== 'cell' ||
            !decided.some(
              ({ sheet, address, fate }) =>
                fate === 'accepted' && sheet === question.cell.sheet && address === question.cell.address,
            ),
        ),
        ...asked.map((cell) => ({ kind: 'cell' as const, cell })),
      ],
    },
    findings,
  };
}

function decideCell(
  cell: CellFate,
  { decision, corrected, reason }: ReviewDecision,
  file: ReturnedFile,
): CellFate | { readonly problem: string } {
  const made = { decision: { decision, reason, corrected } };
  if (decision === 'decline') return { ...cell, ...made, fate: 'rejected', why: 'declined' };
  if (decision === 'ask')
    return { ...cell, ...made, ...(cell.fate === 'accepted' ? { fate: 'rejected' as const } : {}), why: 'asked' };
  const value = corrected === '' ? cell.proposed : readCorrected(corrected, cell, file);
  if (value === undefined)
    return { problem: corrected === '' ? 'there is no value' : `"${corrected}" cannot stand in this column` };
  if (cell.field === undefined) return { problem: 'the column is made from the plan' };
  if (cell.fate === 'accepted' && value === cell.proposed) return { ...cell, ...made };
  return { ...cell, ...made, fate: 'accepted', why: 'decided', proposed: value };
}

/** A value that the reviewer wrote instead, read as the column is. */
function readCorrected(text: string, cell: CellFate, { issue }: ReturnedFile): DataValue | undefined {
  const column = columnOf(cell, issue?.sheets ?? []);
  if (!column || !issue) return undefined;
  const raw: RawCell = { address: cell.address, type: 'text', text };
  const meaning = understandCell(raw, { ...column, maxLength: null }, issue.lists);
  return meaning.kind === 'value' ? comparable(meaning.value, column) : undefined;
}

const columnOf = (
  { row, column }: CellFate,
  sheets: NonNullable<ReturnedFile['issue']>['sheets'],
): IssuedColumn | undefined =>
  sheets.find(({ rows }) => rows.some(({ id }) => id === row))?.columns.find(({ key }) => key === column);

/** The changes of a file after its cells were decided. */
function changesAfter(file: ReturnedFile, cells: readonly CellFate[]): readonly Change[] {
  const placeOf = ({ sheet, address }: Pick<CellFate, 'sheet' | 'address'>) => `${sheet}!${address}`;
  const accepted = new Map(cells.filter(({ fate }) => fate === 'accepted').map((cell) => [placeOf(cell), cell]));
  const kept = file.changes.filter(
    (change) => accepted.get(placeOf(change))?.why !== 'decided' && accepted.has(placeOf(change)),
  );
  const made = [...accepted.values()].filter(({ why }) => why === 'decided').flatMap((cell) => toChange(cell, file));
  const changes = new Map(
    [...kept, ...made].map((change) => [JSON.stringify([change.entity, change.field, change.value]), change]),
  );
  return [...changes.values()];
}

/** None where the data say so already: the same review was taken over before. */
function toChange(
  { row, field, today, proposed, returned, sheet, address }: CellFate,
  { issue }: ReturnedFile,
): readonly Change[] {
  if (row === undefined || field === undefined || proposed === undefined || !issue) return [];
  if (String(proposed) === today) return [];
  return [
    { entity: row, field, was: today ?? null, value: proposed, language: issue.language, returned, sheet, address },
  ];
}
