import { existsSync } from 'node:fs';
import {
  BuildFailure,
  type BuildOutcome,
  build,
  foreseeBuild,
  NO_WARMTH,
  saveMemory,
  type Warmth,
} from '@shinrai/build';
import { type Diagnostic, hasErrors, messages } from '@shinrai/diagnostics';
import { type CreatedApps, prepareApps } from '../../apps.ts';
import { EXIT, type ExitCode } from '../../exit-code.ts';
import type { Io } from '../../io.ts';
import { loadFolder } from '../../plans/load.ts';
import { dataFolderOf, locatePlan } from '../../plans/locate-plan.ts';
import { openReading } from '../../plans/read-before.ts';
import { createProgress } from '../../progress/progress.ts';
import { formatJson } from '../../report.ts';
import { type Ended, type Seen, takeNote } from '../../unchanged/seen.ts';
import { unlessStopped } from '../../unless-stopped.ts';
import { refuse } from '../refuse.ts';
import { reportCheck } from './check.ts';
import { explainResult } from './explain.ts';
import { toJson } from './json.ts';
import type { BuildRequest } from './parse.ts';
import { selectScopes } from './select-scopes.ts';
import { findEarlier } from './since.ts';
import { type BuildReport, formatSummary } from './summary.ts';
import { openStopwatch } from './timings.ts';
import {
  createWork,
  isNothingSelected,
  letterheadOf,
  namesOf,
  optionsOf,
  templatesFolderOf,
  type Work,
} from './work.ts';

/** Apps that read the same file find the same in it, which is told once. */
const findingsOfFailures = ({ failures }: CreatedApps): readonly Diagnostic[] => {
  const findings = failures.flatMap(({ app, fault }) =>
    fault instanceof BuildFailure
      ? fault.findings
      : [findingIn(fault) ?? messages.buildFault({ output: app, problem: String((fault as Error).message ?? fault) })],
  );
  return [...new Map(findings.map((finding) => [JSON.stringify(finding), finding])).values()];
};

/** What a fault of a template says of itself. */
const findingIn = (fault: unknown): Diagnostic | undefined =>
  fault instanceof Error && 'diagnostic' in fault ? (fault.diagnostic as Diagnostic) : undefined;

const runWork = async (work: Work, io: Io): Promise<BuildOutcome> => {
  const progress = createProgress(io);
  try {
    return await build({
      ...optionsOf(work, io),
      onEvent: (event) => {
        work.stopwatch.onEvent(event);
        progress.onEvent(event);
      },
    });
  } finally {
    progress.end();
  }
};

const formatReport = (report: BuildReport, { json, explain }: BuildRequest, io: Io): string => {
  if (json) return formatJson(toJson(report));
  return (explain ? `${explainResult(report.result)}\n` : '') + formatSummary(report, io);
};

/** What the next build would say if nothing changed until then. */
const toEnded = (report: BuildReport, { request, created }: Work, io: Io): Ended => {
  const { made, fresh: found, manifest } = report.result;
  const entries = new Map([...made, ...found].map((entry) => [entry.path, entry]));
  const fresh = created.apps.flatMap(({ outputs }) => outputs.flatMap(({ path }) => entries.get(path) ?? []));
  const result = { ...report.result, made: [], fresh, removed: [], findings: [] };
  return {
    outDir: report.outDir,
    manifest,
    say: (elapsed) => formatReport({ ...report, result, elapsed }, request, io),
  };
};

const finish = (report: BuildReport, request: BuildRequest, io: Io): ExitCode => {
  io.out(formatReport(report, request, io));
  return report.isComplete ? EXIT.ok : EXIT.output;
};

/** Ends a build whose data has errors: shows these, and leaves the rest to `check`. */
const refuseData = (findings: readonly Diagnostic[], json: boolean, io: Io): ExitCode => {
  const errors = findings.filter(({ severity }) => severity === 'error');
  refuse(io, 'build', json ? findings : errors, json, EXIT.data);
  if (!json) io.err('\nNothing was made: the data has to be mended first.\n');
  return EXIT.data;
};

/** Plans of more take so much memory that there is something to save. */
const MANY_ACTIONS = 2000;

/** A folder of templates that was named has to be there. */
const refuseTemplates = ({ templates }: BuildRequest, folder: string): readonly Diagnostic[] =>
  templates === undefined || existsSync(folder)
    ? []
    : [messages.cliBadValue({ option: '--templates', value: templates, form: 'a folder with templates' })];

/** A build that can begin. */
interface Prepared {
  readonly work: Work;
  readonly dataFindings: readonly Diagnostic[];
  readonly seen: Seen | undefined;
}

/** Reads and plans; a request that cannot be carried out is refused, with its exit code. Nothing is written yet. */
const prepare = async (request: BuildRequest, io: Io, warmth: Warmth): Promise<Prepared | ExitCode> => {
  const { json } = request;
  const located = await locatePlan(io, request.plan);
  if (located.value === undefined) return refuse(io, 'build', located.findings, json);

  const templatesFolder = templatesFolderOf(request, io);
  const templates = refuseTemplates(request, templatesFolder);
  if (templates.length > 0) return refuse(io, 'build', templates, json);

  if (!io.creators && !request.check && warmth.isCold())
    void prepareApps(request.only, templatesFolder).catch(() => undefined);
  const letterhead = letterheadOf(request, io);
  const seen = io.memory
    ? takeNote([located.value, templatesFolder], {
        files: letterhead === undefined ? [] : [letterhead],
        // Another plan beside the only one there is, and nobody knows which is meant.
        listings: request.plan === undefined ? [dataFolderOf(io)] : [],
      })
    : undefined;
  const reading = io.cache === undefined ? undefined : openReading(io.cache);
  const loaded = await loadFolder(located.value, {
    readBefore: reading,
    asOf: request.asOf,
    audience: request.audience,
    withPublic: request.only.includes('drafts') && request.audience !== 'public',
  });
  reading?.keep();
  if ((loaded.plan?.entities.action.size ?? 0) > MANY_ACTIONS) saveMemory();
  const { plan, findings: dataFindings } = loaded;
  if (!plan || hasErrors(dataFindings)) return refuseData(dataFindings, json, io);

  const scopes = selectScopes(plan, request.ids);
  if (scopes.value === undefined) return refuse(io, 'build', scopes.findings, json);

  const since = await findEarlier(io, located.value, { plan, hidden: loaded.hidden }, request);
  if (since.findings.length > 0) return refuse(io, 'build', since.findings, json);

  const stopwatch = await openStopwatch(request, io);
  if (stopwatch.value === undefined) return refuse(io, 'build', stopwatch.findings, json);

  const created = await createWork(request, loaded, plan, since.value, located.value, scopes.value, io, warmth);
  const work: Work = { ...created, stopwatch: stopwatch.value };
  if (isNothingSelected(work)) return refuse(io, 'build', [messages.buildNothingSelected({})], json);
  return { work, dataFindings, seen };
};

/**
 * Brings the documents of a plan up to date: checks the data, then makes what changed. With `warmth`, what it began stays
 * for the next time.
 */
export const runBuildCommand = async (request: BuildRequest, io: Io, warmth: Warmth = NO_WARMTH): Promise<ExitCode> => {
  const { json } = request;
  const began = performance.now();
  const prepared = await unlessStopped(prepare(request, io, warmth), 'build', json, io);
  if (typeof prepared === 'number') return prepared;

  const { work, dataFindings, seen } = prepared;
  const appFindings = findingsOfFailures(work.created);
  if (request.check) {
    if (appFindings.length > 0) return refuse(io, 'build', appFindings, json, EXIT.output);
    return reportCheck(await foreseeBuild({ ...optionsOf(work, io), force: false }), json, io);
  }

  const outcome = await runWork(work, io);
  if ('refused' in outcome) return refuse(io, 'build', [outcome.refused], json, EXIT.output);

  const warnings = await work.stopwatch.save(outcome.result);
  const result = { ...outcome.result, findings: [...outcome.result.findings, ...warnings] };
  const isComplete = !result.isAborted && result.failed.length === 0 && appFindings.length === 0;
  const elapsed = Math.round(performance.now() - began);
  const kindNames = namesOf(work.created);
  const { audience } = request;
  const { outDir } = work;
  const report = { outDir, result, kindNames, dataFindings, appFindings, isComplete, elapsed, audience };
  if (seen && io.memory && isComplete) seen.remember(io.memory, toEnded(report, work, io));
  return finish(report, request, io);
};
