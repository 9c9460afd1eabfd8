import { dirname, join, resolve } from 'node:path';
import { fail, messages, nearest, type Result, succeed } from '@shinrai/diagnostics';
import type { Io } from '../io.ts';
import { toShortPath } from '../relative-path.ts';
import { isPlanFolder, listPlans } from './list-plans.ts';

/** Where plans are looked for by name. */
export const dataFolderOf = ({ repository }: Io): string => join(repository, 'data');

const notFound = (written: string, plans: readonly string[]): Result<never> =>
  fail(
    messages.cliBadValue({
      value: written,
      option: 'PLAN',
      form: `a folder with a plan.yaml${plans.length > 0 ? `, or one of: ${plans.join(', ')}` : ''}`,
      nearest: nearest(written, plans),
    }),
  );

const theOnlyPlan = async (io: Io, plans: readonly string[]): Promise<Result<string>> => {
  const [only] = plans;
  const folder = dataFolderOf(io);
  if (only === undefined) return fail(messages.cliNoPlan({ folder: toShortPath(io.cwd, folder) }));
  if (plans.length > 1) return fail(messages.cliSeveralPlans({ plans }));
  return succeed(join(folder, only));
};

/**
 * Finds the folder of a plan: by its name under the repository's `data/`, by a path, or, when nothing is written, the
 * only plan there is.
 */
export const locatePlan = async (io: Io, written: string | undefined): Promise<Result<string>> => {
  const plans = await listPlans(dataFolderOf(io));
  if (written === undefined) return theOnlyPlan(io, plans);
  if (plans.includes(written)) return succeed(join(dataFolderOf(io), written));
  const folder = resolve(io.cwd, written);
  return (await isPlanFolder(folder)) ? succeed(folder) : notFound(written, plans);
};

/** Where documents go unless told otherwise: `out/` beside the repository's `data/`, else in the current folder. */
export const defaultOutFolder = (io: Io, planFolder: string): string =>
  dirname(planFolder) === dataFolderOf(io) ? join(io.repository, 'out') : join(io.cwd, 'out');
