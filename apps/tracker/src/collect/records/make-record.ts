import { toPlainName } from '@shinrai/file-names';
import type { CellFate, ReturnedFile } from '../change-set.ts';
import type { ReturnRecord } from './record.ts';

/** A file that can be taken over: one of ours, without an error. */
export type UsableFile = ReturnedFile &
  Required<Pick<ReturnedFile, 'issue' | 'returner'>> & {
    readonly issue: NonNullable<ReturnedFile['issue']>;
    readonly returner: NonNullable<ReturnedFile['returner']>;
  };

/** Whether something can be taken from a file. */
export const isUsable = (file: ReturnedFile): file is UsableFile =>
  file.issue !== undefined &&
  file.returner !== undefined &&
  file.findings.every(({ severity, code }) => severity !== 'error' && code !== 'return/same-file');

/** The record of a file that is taken over now; of one that was before, its record with what is new. */
export function makeRecord(file: UsableFile, records: readonly ReturnRecord[], date: string): ReturnRecord {
  const before = records.find(({ id }) => id === file.knownAs);
  const left = file.cells.filter(({ fate }) => fate !== 'unchanged' && fate !== 'accepted').map(toLeft);
  const taken = file.changes.map(({ entity, field, was, value, sheet, address, returned }) => ({
    entity,
    field,
    was,
    value,
    cell: `${sheet}!${address}`,
    returned,
  }));
  if (before) return { ...before, taken: [...before.taken, ...taken], left };
  const { id, supersedes } = nextId(file, records);
  return {
    id,
    number: Math.max(0, ...records.map(({ number }) => number)) + 1,
    from: file.returner,
    file: { name: file.name, kept: keptName(file.name), sha256: file.sha256, bytes: file.bytes },
    received: date,
    issue: {
      edition: file.issue.edition,
      asOf: file.issue.asOf,
      language: file.issue.language,
      template: file.issue.template.version,
    },
    ...(supersedes === undefined ? {} : { supersedes }),
    counts: file.counts,
    taken,
    left,
    proposals: file.proposals.map(({ id, sheet, row, values }) => ({ id, cell: `${sheet}!${row}`, values })),
  };
}

const toLeft = ({ sheet, address, fate, why, returned, decision }: CellFate) => ({
  cell: `${sheet}!${address}`,
  fate,
  ...(why === undefined ? {} : { why }),
  returned,
  ...(decision === undefined ? {} : { decision: decision.decision, reason: decision.reason }),
});

/** Returns of one scope are counted: mlit-1, mlit-2. */
function nextId({ returner: { kind, id } }: UsableFile, records: readonly ReturnRecord[]) {
  const same = records.filter(({ from }) => from.kind === kind && from.id === id);
  const stem = kind === 'ministry' ? id : kind === 'plan' ? 'plan' : `${kind}-${id}`;
  return { id: `${stem}-${same.length + 1}`, supersedes: same.at(-1)?.id };
}

/** The name under which a file is kept: plain on every system, never a path, and a workbook by its ending. */
export function keptName(name: string): string {
  const plain = toPlainName(name);
  return /\.xlsx$/i.test(plain) ? plain : `${plain}.xlsx`;
}
