import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  editionNames,
  type LoadedEdition,
  type LoadOptions,
  type LoadResult,
  loadEdition,
  loadEditionFile,
  type Plan,
} from '@shinrai/core';
import { type Diagnostic, fail, hasErrors, messages, nearest, type Result, succeed } from '@shinrai/diagnostics';
import type { Io } from '../io.ts';
import { toShortPath } from '../relative-path.ts';
import { isPlanFolder } from './list-plans.ts';
import { loadFolder } from './load.ts';
import { layOutRevision } from './revision.ts';

/** A state of a plan with the name that it is called by and the day that it is of, ISO 8601. */
export interface PlanState {
  readonly name: string;
  readonly date: string;
  readonly plan: Plan;
  /** What was left out of it for the audience. */
  readonly hidden?: LoadOptions['hidden'];
}

/** The state of a plan that a name stands for: an edition, a folder, the file of an edition, or a revision of git. */
export const loadState = async (
  io: Io,
  planFolder: string,
  written: string,
  options: LoadOptions = {},
): Promise<Result<PlanState>> => {
  const names = await editionNames(planFolder);
  if (names.includes(written)) return fromEdition(planFolder, written, options);
  const folder = resolve(io.cwd, written);
  if (await isPlanFolder(folder)) return fromFolder(io, folder, options);
  if (written.endsWith('.json') && existsSync(folder)) return fromFile(io, planFolder, folder, options);
  return (
    (await fromRevision(planFolder, written, options)) ??
    fail(
      messages.editionNoState({
        name: written,
        names,
        nearest: nearest(written, names),
        folder: toShortPath(io.cwd, planFolder),
      }),
    )
  );
};

const fromEdition = async (planFolder: string, name: string, options: LoadOptions): Promise<Result<PlanState>> => {
  return ofEdition(name, await loadEdition(toShortPath(process.cwd(), planFolder), name, options));
};

const fromFile = async (io: Io, planFolder: string, file: string, options: LoadOptions): Promise<Result<PlanState>> => {
  const folder = toShortPath(process.cwd(), planFolder);
  const loaded = await loadEditionFile(folder, toShortPath(process.cwd(), file), options);
  return ofEdition(toShortPath(io.cwd, file), loaded);
};

const ofEdition = (name: string, { head, plan, hidden, findings }: LoadedEdition): Result<PlanState> =>
  plan && head ? succeed({ name, date: head.frozen, plan, hidden }) : fail(...onlyErrors(findings));

const fromFolder = async (io: Io, folder: string, options: LoadOptions): Promise<Result<PlanState>> => {
  const loaded = await loadFolder(folder, options);
  return ofPlan(loaded, (plan) => ({ name: toShortPath(io.cwd, folder), date: plan.asOf, plan }));
};

const fromRevision = async (
  planFolder: string,
  written: string,
  options: LoadOptions,
): Promise<Result<PlanState> | undefined> => {
  const laidOut = await layOutRevision(planFolder, written);
  if (!laidOut?.value) return laidOut && fail(...laidOut.findings);
  const revision = laidOut.value;
  try {
    const loaded = await loadFolder(revision.folder, options);
    return ofPlan(loaded, (plan) => ({ name: written, date: revision.date, plan: { ...plan, folder: planFolder } }));
  } finally {
    await revision.remove();
  }
};

const ofPlan = ({ plan, hidden, findings }: LoadResult, state: (plan: Plan) => PlanState): Result<PlanState> =>
  plan && !hasErrors(findings) ? succeed({ ...state(plan), hidden }) : fail(...onlyErrors(findings));

const onlyErrors = (findings: readonly Diagnostic[]) => findings.filter(({ severity }) => severity === 'error');
