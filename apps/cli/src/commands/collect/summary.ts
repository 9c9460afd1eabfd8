import { clean, type Diagnostic, reportForPeople } from '@shinrai/diagnostics';
import type { ChangeSet, Fate, ReturnedFile } from '@shinrai/tracker/collect';

/** What became of a collecting, for the summary. */
export interface Outcome {
  readonly set: ChangeSet;
  /** Files that were written for people, as short paths. */
  readonly report: string;
  readonly review: string;
  /** The review that somebody had filled in and that stood in the place of this one, under its new name. */
  readonly kept: string | undefined;
  /** What became of an earlier taking over that was interrupted. */
  readonly recovered: readonly Diagnostic[];
  /** What was taken over; undefined unless asked for. */
  readonly applied: { readonly changes: number; readonly returns: readonly string[] } | undefined;
}

const FATES: readonly (readonly [Fate, string])[] = [
  ['accepted', 'accepted'],
  ['conflict', 'in conflict'],
  ['rejected', 'not taken over'],
  ['not-understood', 'not understood'],
  ['extra', 'extra'],
  ['unchanged', 'unchanged'],
];

/** The findings of every file, each with the file it is about. */
export const fileFindings = ({ files }: ChangeSet): readonly Diagnostic[] =>
  files.flatMap(({ name, findings }) =>
    findings.map((finding) => ({ ...finding, place: finding.place ?? ({ kind: 'file', file: name } as const) })),
  );

const formatFile = ({ name, returner, cells, counts, proposals, questions }: ReturnedFile): string => {
  if (cells.length === 0) return `${clean(name)}: nothing taken from it\n`;
  const fates = FATES.filter(([fate]) => counts[fate] > 0).map(([fate, words]) => `${counts[fate]} ${words}`);
  const more = [
    ...(proposals.length > 0 ? [`${proposals.length} new entries proposed`] : []),
    ...(questions.length > 0 ? [`${questions.length} questions`] : []),
  ];
  return `${clean(name)} (${returner?.id}): ${cells.length} cells: ${[...fates, ...more].join(', ')}\n`;
};

/** What a person reads at the end: file by file, who has not answered, where to read on. */
export const formatSummary = ({ set, report, review, kept, applied }: Outcome, colours: boolean): string => {
  const waiting = set.unanswered.map(({ id, bodies }) =>
    bodies.length === 0 ? id : `${id} (with ${bodies.map((body) => body.id).join(', ')})`,
  );
  return [
    reportForPeople(fileFindings(set), { colours }),
    ...set.files.map(formatFile),
    waiting.length > 0 ? `Not answered yet: ${waiting.join(', ')}\n` : '',
    `Report: ${report}\nReview: ${review}\n`,
    kept === undefined ? '' : `The review that was filled in before is kept: ${kept}\n`,
    applied ? formatApplied(applied) : '',
  ].join('');
};

const formatApplied = ({ changes, returns }: NonNullable<Outcome['applied']>): string =>
  returns.length === 0
    ? 'Nothing new: the data is as it was\n'
    : `${changes} values taken over from ${returns.join(', ')}; the files are kept with the data\n`;
