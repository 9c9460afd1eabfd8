import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { RenderStep } from '../plan/plan-build.ts';
import { toDiskFinding } from '../write/disk-fault.ts';
import { removeOutput } from '../write/remove.ts';
import type { StepResult } from './render-step.ts';
import type { Run } from './run.ts';

type Made = Extract<StepResult, { state: 'made' }>;
type Failed = Extract<StepResult, { state: 'failed' }>;

const tally = ({ made, failed, plan }: Run) => ({ done: made.length + failed.length, of: plan.render.length });

const recordMade = async (run: Run, { output }: RenderStep, { entry, findings }: Made, took: number): Promise<void> => {
  run.ledger.add(entry);
  run.made.push(entry);
  run.findings.push(...findings);
  run.tell({ type: 'finished', output, bytes: entry.bytes, took, ...tally(run) });
  await saveLedger(run, 'sometimes');
};

/** Deletes the older file of a failed output. One that cannot be deleted stays unfinished in the manifest. */
const removeStale = async ({ plan, ledger }: Run, path: string): Promise<boolean> => {
  const exists = await stat(join(plan.outDir, path)).catch(() => undefined);
  try {
    await removeOutput(plan.outDir, path);
    ledger.drop(path);
    return exists !== undefined;
  } catch {
    return false;
  }
};

const recordFailed = async (run: Run, { app, output }: RenderStep, { findings, isFatal }: Failed): Promise<void> => {
  const [first] = findings;
  if (isFatal && first) run.stop(first);
  const staleRemoved = await removeStale(run, output.path);
  run.failed.push({ app, output, findings, staleRemoved });
  run.tell({ type: 'failed', output, findings, staleRemoved, ...tally(run) });
};

/** Takes note of how an output ended, in the manifest and towards the listener. */
export const recordStep = async (run: Run, step: RenderStep, result: StepResult, took: number): Promise<void> => {
  if (result.state === 'made') return recordMade(run, step, result, took);
  if (result.state === 'failed') return recordFailed(run, step, result);
  run.skipped.push(step.output);
  run.tell({ type: 'skipped', output: step.output });
};

/** Writes the manifest; a disk that refuses stops the build. */
export const saveLedger = async (run: Run, when: 'now' | 'sometimes'): Promise<void> => {
  try {
    await (when === 'now' ? run.ledger.save() : run.ledger.saveSometimes());
  } catch (fault) {
    run.stop(toDiskFinding(fault, { outDir: run.plan.outDir }));
  }
};
