import { join } from 'node:path';
import { formatIndexPage, INDEX_FILE } from '../index-page/index-page.ts';
import type { App } from '../output.ts';
import type { BuildPlan, RenderStep } from '../plan/plan-build.ts';
import { writeTextIfChanged } from '../write/atomic.ts';
import { toDiskFinding } from '../write/disk-fault.ts';
import { pruneFolders, removeOutput } from '../write/remove.ts';
import { updateNews } from './news.ts';
import { recordStep, saveLedger } from './record-step.ts';
import type { BuildResult } from './result.ts';
import { beginRun, type Run, type RunBuildOptions } from './run.ts';
import { runApp, type StepListener } from './run-app.ts';

/** Deletes what is no longer an output. A file that will not go is named, and tried again by the next build. */
const removeGone = async (run: Run): Promise<void> => {
  const { outDir, removals } = run.plan;
  for (const path of removals) {
    try {
      await removeOutput(outDir, path);
      run.ledger.drop(path);
      run.removed.push(path);
      run.tell({ type: 'removed', path });
    } catch (fault) {
      run.findings.push({ ...toDiskFinding(fault, { outDir, path }), severity: 'warning' });
    }
  }
};

const createListener = (run: Run): StepListener => {
  const startedAt = new Map<string, number>();
  return {
    onStarted({ app, output, reason }) {
      startedAt.set(output.path, run.elapsed());
      run.tell({ type: 'started', app, output, reason });
    },
    onEnded(step, result) {
      const now = run.elapsed();
      return recordStep(run, step, result, now - (startedAt.get(step.output.path) ?? now));
    },
  };
};

/** The steps of each app; a step of an app that is not there is a fault of the caller. */
const stepsByApp = (apps: readonly App[], steps: readonly RenderStep[]): ReadonlyMap<App, readonly RenderStep[]> => {
  const names = new Set(apps.map(({ name }) => name));
  const stray = steps.find(({ app }) => !names.has(app));
  if (stray) throw new Error(`no app named ${stray.app} to render ${stray.output.path}`);
  return new Map(apps.map((app) => [app, steps.filter((step) => step.app === app.name)]));
};

/** Renders what is planned, every app beside the others. */
const renderAll = async (run: Run): Promise<void> => {
  const { plan, signal, order } = run;
  const context = { outDir: plan.outDir, subject: plan.subject, signal, order };
  const listener = createListener(run);
  const work = [...stepsByApp(run.apps, plan.render)].map(([app, steps]) => runApp(app, steps, context, listener));
  const settled = await Promise.allSettled(work);
  for (const end of settled) {
    if (end.status === 'rejected') throw end.reason;
    run.findings.push(...end.value);
  }
};

const writeIndexPage = async (run: Run): Promise<void> => {
  const { outDir } = run.plan;
  try {
    const news = await updateNews(run);
    await writeTextIfChanged(
      join(outDir, INDEX_FILE),
      formatIndexPage(run.ledger.manifest(), { since: run.since, news }),
    );
  } catch (fault) {
    run.stop(toDiskFinding(fault, { outDir }));
  }
};

/** Puts what happened side by side into the order in which the apps listed it. */
const inOrder = <T>({ plan }: Run, items: readonly T[], pathOf: (item: T) => string): readonly T[] => {
  const places = new Map(plan.render.map(({ output }, place) => [output.path, place]));
  return items.toSorted((a, b) => (places.get(pathOf(a)) ?? 0) - (places.get(pathOf(b)) ?? 0));
};

const toResult = (run: Run): BuildResult => ({
  manifest: run.ledger.manifest(),
  made: inOrder(run, run.made, ({ path }) => path),
  fresh: run.plan.fresh,
  failed: inOrder(run, run.failed, ({ output }) => output.path),
  skipped: inOrder(run, run.skipped, ({ path }) => path),
  reasons: new Map(run.plan.render.map(({ output, reason }) => [output.path, reason])),
  removed: run.removed,
  findings: run.findings,
  isAborted: run.signal.aborted,
  elapsed: run.elapsed(),
});

/**
 * Does what was planned: withdraws from the manifest what is about to change, deletes what is no longer an output,
 * renders, and records. One output that fails does not stop the others. Call it while holding the lock.
 */
export const runBuild = async (plan: BuildPlan, options: RunBuildOptions): Promise<BuildResult> => {
  const run = beginRun(plan, options);
  const { render, fresh, removals } = plan;
  run.tell({ type: 'planned', render: render.length, fresh: fresh.length, removals: removals.length });
  await saveLedger(run, 'now');
  if (!run.signal.aborted) await removeGone(run);
  await renderAll(run);
  await pruneFolders(plan.outDir, [...run.removed, ...run.failed.map(({ output }) => output.path)]);
  await saveLedger(run, 'now');
  await writeIndexPage(run);
  const { made, failed, skipped } = run;
  run.tell({ type: 'done', made: made.length, failed: failed.length, skipped: skipped.length });
  return toResult(run);
};
