import type { ReturnedFile } from '@shinrai/tracker/collect';
import { fileFindings, type Outcome } from './summary.ts';

/** A file for programs: every cell that is not unchanged; of the issue only what it is. */
const toJson = ({ issue, cells, changes, findings, ...file }: ReturnedFile): object => ({
  ...file,
  issue: issue && {
    plan: issue.plan,
    edition: issue.edition,
    asOf: issue.asOf,
    language: issue.language,
    scope: issue.scope,
    template: issue.template,
  },
  cellCount: cells.length,
  cells: cells.filter(({ fate }) => fate !== 'unchanged'),
  changes,
  findings,
});

/** The outcome for programs. */
export const outcomeJson = ({
  set,
  report,
  review,
  kept,
  recovered,
  applied,
}: Outcome): Readonly<Record<string, unknown>> => ({
  plan: set.plan,
  edition: set.edition,
  date: set.date,
  files: set.files.map(toJson),
  unanswered: set.unanswered,
  report,
  review,
  kept: kept ?? null,
  applied: applied ?? null,
  findings: [...recovered, ...fileFindings(set)],
});
