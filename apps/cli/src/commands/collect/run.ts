import { dirname, join, relative, resolve, sep } from 'node:path';
import { putFile, tidyMemory } from '@shinrai/build';
import { type Diagnostic, fail, hasErrors, type Result, succeed } from '@shinrai/diagnostics';
import { loadTemplate } from '@shinrai/tracker';
import type { ChangeSet, PlanData, Review } from '@shinrai/tracker/collect';
import { markingWords } from '@shinrai/views';
import { EXIT, type ExitCode } from '../../exit-code.ts';
import type { Io } from '../../io.ts';
import { loadFolder } from '../../plans/load.ts';
import { defaultOutFolder, locatePlan } from '../../plans/locate-plan.ts';
import { toShortPath } from '../../relative-path.ts';
import { complain, printJson } from '../../report.ts';
import { refuse } from '../refuse.ts';
import { outcomeJson } from './json.ts';
import type { CollectRequest } from './parse.ts';
import { putReview } from './put-review.ts';
import { type FoundFile, readFiles, readReviewed } from './read-files.ts';
import { fileFindings, formatSummary, type Outcome } from './summary.ts';

/** What reads workbooks is loaded when it is needed. */
const loadCollect = () => import('@shinrai/tracker/collect');
type Collect = Awaited<ReturnType<typeof loadCollect>>;

/** Takes in returned trackers: compares, reports, and with `--apply` takes over what is accepted. */
export const runCollect = async (request: CollectRequest, io: Io): Promise<ExitCode> => {
  const located = await locatePlan(io, request.plan);
  if (located.value === undefined) return refuse(io, 'collect', located.findings, request.json);
  const collect = await loadCollect();
  const review = await readDecisions(request, io, collect);
  if (review.findings.length > 0) return refuse(io, 'collect', review.findings, request.json);
  const found = await findFiles(request, io, review.value);
  if (found.files.length === 0) return refuse(io, 'collect', found.findings, request.json);
  const recovered = await collect.recoverApply(located.value);
  if (hasErrors(recovered)) return refuse(io, 'collect', recovered, request.json, EXIT.data);
  const data = await loadData(located.value, collect);
  if (!data.value) return refuse(io, 'collect', data.findings, request.json, EXIT.data);
  const collected = await compare(request, io, collect, data.value, found.files, review.value);
  if (!collected.value) return refuse(io, 'collect', collected.findings, request.json, EXIT.data);
  tidyMemory();
  return finish(request, io, collect, data.value, found.files, collected.value, {
    lost: found.findings,
    recovered,
  });
};

const readDecisions = async (
  { review }: CollectRequest,
  io: Io,
  { readReview }: Collect,
): Promise<Result<Review | undefined>> => {
  if (review === undefined) return succeed(undefined);
  const { files, findings } = await readFiles(io.cwd, [review]);
  const [file] = files;
  return file ? readReview(file.bytes, review) : fail(...findings);
};

const findFiles = ({ files, review: written }: CollectRequest, io: Io, review: Review | undefined) =>
  files.length === 0 && review && written ? readReviewed(review, resolve(io.cwd, written)) : readFiles(io.cwd, files);

const loadData = async (folder: string, { readRecords, planDataOf }: Collect): Promise<Result<PlanData>> => {
  const { plan, written, findings } = await loadFolder(folder);
  if (!plan) return fail(...findings.filter(({ severity }) => severity === 'error'));
  const records = await readRecords(folder);
  return records.value ? succeed(planDataOf(plan, written, records.value)) : fail(...records.findings);
};

/** The changes that the files ask for, as the review decided them. */
const compare = async (
  { date, templates, review: written }: CollectRequest,
  io: Io,
  { bookWords, collectReturns, applyDecisions }: Collect,
  data: PlanData,
  files: readonly FoundFile[],
  review: Review | undefined,
): Promise<Result<ChangeSet>> => {
  const folder = templates === undefined ? join(io.repository, 'templates') : resolve(io.cwd, templates);
  const { value: loaded, findings } = loadTemplate(join(folder, 'tracker', 'tracker.yaml'));
  if (!loaded) return fail(...findings);
  const decisions = review?.decisions ?? [];
  const confirmed = new Set(decisions.filter(({ decision }) => decision === 'accept').map(({ key }) => key));
  const words = bookWords(loaded.template);
  const set = collectReturns({ files, data, words, date: date ?? io.today(), confirmed });
  const decided = applyDecisions(set, decisions, written ?? '');
  return decided.findings.length > 0 ? fail(...decided.findings) : succeed(decided.set);
};

/** Writes what people read, takes over what is accepted if asked to, and tells. */
const finish = async (
  request: CollectRequest,
  io: Io,
  collect: Collect,
  data: PlanData,
  files: readonly FoundFile[],
  set: ChangeSet,
  { lost, recovered }: Readonly<Record<'lost' | 'recovered', readonly Diagnostic[]>>,
): Promise<ExitCode> => {
  const reports = await writeReports(request, io, collect, data, files, set);
  if (!reports.value) return refuse(io, 'collect', reports.findings, request.json, EXIT.output);
  const applied = request.apply ? await apply(collect, data, files, set) : succeed(undefined);
  if (applied.findings.length > 0)
    return refuse(io, 'collect', applied.findings, request.json, exitOf(applied.findings));
  const outcome: Outcome = { set, ...reports.value, recovered, applied: applied.value };
  const isClean = !hasErrors(lost) && isSettled(set);
  if (request.json) printJson(io, { command: 'collect', ok: isClean, ...outcomeJson(outcome) });
  else {
    complain(io, [...recovered, ...lost]);
    io.out(formatSummary(outcome, io.colours.out));
  }
  return isClean ? EXIT.ok : EXIT.data;
};

/** A disk that refuses is no fault of the data. */
const exitOf = (findings: readonly Diagnostic[]): ExitCode =>
  findings.some(({ code }) => code === 'return/cannot-write' || code === 'build/cannot-write')
    ? EXIT.output
    : EXIT.data;

/** Whether nothing waits for somebody: no file with an error, no cell that is open. */
const isSettled = (set: ChangeSet): boolean =>
  !hasErrors(fileFindings(set)) &&
  set.files.every(({ cells }) =>
    cells.every(({ fate, why }) => {
      if (fate === 'conflict' || fate === 'not-understood') return false;
      if (why === 'unsure-row' || why === 'unsure-column') return false;
      return fate !== 'rejected' || why === 'superseded' || why === 'declined';
    }),
  );

const writeReports = async (
  { out, language }: CollectRequest,
  io: Io,
  { reportPage, writeReview }: Collect,
  { plan }: PlanData,
  files: readonly FoundFile[],
  set: ChangeSet,
): Promise<Result<Pick<Outcome, 'report' | 'review' | 'kept'>>> => {
  const folder =
    out === undefined
      ? join(defaultOutFolder(io, resolve(plan.folder)), plan.head.id, 'collect')
      : resolve(io.cwd, out);
  const [report, review] = [join(folder, 'report.html'), join(folder, 'review.xlsx')];
  const paths = new Map(set.files.map(({ sha256 }, at) => [sha256, pathFrom(review, files[at]?.path ?? '')]));
  const planName = plan.head.name[language] ?? plan.head.name.ja;
  const shown = { report: toShortPath(io.cwd, report), review: toShortPath(io.cwd, review) };
  // What bodies in charge write to us is for internal readers at least.
  const speech = { plan, language, audience: 'internal', scope: { kind: 'plan' } } as const;
  const marking = markingWords(speech, [plan], 'internal');
  const faults = await putFile(report, reportPage(set, { language, planName, marking }), shown.report);
  if (faults.length > 0) return fail(...faults);
  const bytes = await writeReview({ set, language, paths, marking });
  const { kept, findings } = await putReview(review, bytes, shown.review);
  if (findings.length > 0) return fail(...findings);
  return succeed({ ...shown, kept: kept && toShortPath(io.cwd, kept) });
};

const pathFrom = (file: string, target: string): string => relative(dirname(file), target).split(sep).join('/');

const apply = async (
  { planApply, writeApply }: Collect,
  data: PlanData,
  files: readonly FoundFile[],
  set: ChangeSet,
): Promise<Result<Outcome['applied']>> => {
  const planned = await planApply({ set, data, files });
  if (!planned.value) return fail(...planned.findings);
  const findings = await writeApply(data.plan.folder, planned.value);
  if (findings.length > 0) return fail(...findings);
  const { changes, records } = planned.value;
  return succeed({ changes, returns: records.map(({ id }) => id) });
};
