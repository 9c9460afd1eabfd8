import { cpSync } from 'node:fs';
import { join } from 'node:path';
import type { Plan } from '@shinrai/core';
import { loadPresentPlan } from '../data/shipped-plan.ts';
import { REPOSITORY, TEMPLATES } from '../support/repository.ts';
import { type BuildReport, buildJson } from '../support/shinrai.ts';
import { type BuiltFiles, readBuilt } from './built.ts';

/** The shipped plan, built once for all tests of its outputs. */
export interface ShippedBuild {
  readonly plan: Plan;
  /** The copy of the plan that was built, which tests may change. */
  readonly planFolder: string;
  readonly report: BuildReport;
  readonly files: BuiltFiles;
  /** Builds again into the same folder. */
  build(...argv: readonly string[]): Promise<BuildReport>;
}

/** Copies the plan and the templates into a folder, builds all documents in both languages and reads them back. */
export async function buildShippedPlan(folder: string): Promise<ShippedBuild> {
  const planFolder = join(folder, 'japan-asean');
  const templates = join(folder, 'templates');
  const out = join(folder, 'out');
  cpSync(join(REPOSITORY, 'data/japan-asean'), planFolder, { recursive: true });
  cpSync(TEMPLATES, templates, { recursive: true });
  const build = (...argv: readonly string[]) =>
    buildJson([planFolder, '--out', out, '--templates', templates, ...argv]);
  const [plan, report] = await Promise.all([loadPresentPlan(), build()]);
  return { plan, planFolder, report, files: await readBuilt(report.outDir), build };
}
