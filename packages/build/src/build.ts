import type { Diagnostic } from '@shinrai/diagnostics';
import { acquireLock } from './lock/lock.ts';
import { type BuildPlan, type PlanBuildOptions, planBuild } from './plan/plan-build.ts';
import { readManifest } from './read-manifest.ts';
import type { BuildResult } from './run/result.ts';
import type { RunBuildOptions } from './run/run.ts';
import { runBuild } from './run/run-build.ts';
import { removeLeftovers } from './write/leftovers.ts';

/** What a whole build takes: what to plan it from, and what to run it with. */
export type BuildOptions = Omit<PlanBuildOptions, 'previous'> & RunBuildOptions;

/** What a build did, or why it could not begin: nothing was touched then. */
export type BuildOutcome = { readonly result: BuildResult } | { readonly refused: Diagnostic };

const buildLocked = async (options: BuildOptions): Promise<BuildResult> => {
  await removeLeftovers(options.outDir);
  const { manifest: previous, findings } = await readManifest(options.outDir);
  const plan = await planBuild({ ...options, ...(previous && { previous }) });
  const result = await runBuild(plan, options);
  return { ...result, findings: [...findings, ...result.findings] };
};

/**
 * What a build would do, without doing any of it: nothing to render and nothing to remove means that the folder holds
 * exactly what its inputs give.
 */
export const foreseeBuild = async (options: BuildOptions): Promise<BuildPlan> => {
  const { manifest: previous } = await readManifest(options.outDir);
  return planBuild({ ...options, ...(previous && { previous }) });
};

/** Brings an output folder up to date: takes its lock, plans against its manifest, renders what changed. */
export const build = async (options: BuildOptions): Promise<BuildOutcome> => {
  const acquired = await acquireLock(options.outDir);
  if ('refused' in acquired) return acquired;
  try {
    return { result: await buildLocked(options) };
  } finally {
    await acquired.lock.release();
  }
};
