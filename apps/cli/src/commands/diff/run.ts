import { resolve } from 'node:path';
import { putFile } from '@shinrai/build';
import { diffPlans, uniteHidden } from '@shinrai/core';
import type { Result } from '@shinrai/diagnostics';
import { type ChangesView, changesView, markingWords } from '@shinrai/views';
import { EXIT, type ExitCode } from '../../exit-code.ts';
import type { Io } from '../../io.ts';
import { loadState, type PlanState } from '../../plans/load-state.ts';
import { locatePlan } from '../../plans/locate-plan.ts';
import { printJson } from '../../report.ts';
import { refuse } from '../refuse.ts';
import { formatPage } from './page.ts';
import type { DiffRequest } from './parse.ts';
import { formatChanges } from './text.ts';

/** Tells what changed between two states of a plan, to people, to a program or on a page. */
export const runDiff = async (request: DiffRequest, io: Io): Promise<ExitCode> => {
  const { json } = request;
  const located = await locatePlan(io, request.plan);
  if (located.value === undefined) return refuse(io, 'diff', located.findings, json);
  const { audience } = request;
  const today = await loadToday(request, located.value, io);
  if (today && !today.value) return refuse(io, 'diff', today.findings, json, EXIT.data);
  const hiddenNow = today?.value?.hidden;
  const after =
    today && request.after === undefined
      ? today
      : await loadState(io, located.value, request.after ?? located.value, { audience, hidden: hiddenNow });
  const hidden = uniteHidden(hiddenNow, after.value?.hidden);
  const before = await loadState(io, located.value, request.before, { audience, hidden });
  if (!before.value) return refuse(io, 'diff', before.findings, json, EXIT.data);
  if (!after.value) return refuse(io, 'diff', after.findings, json, EXIT.data);
  const states = { before: before.value, after: after.value };
  const view = changesView(states.before.plan, states.after.plan, { ...speechOf(request, states), hasAllTexts: true });
  const { html } = request;
  const page = () => formatPage(view, markingOf(request, states));
  const faults = html === undefined ? [] : await putFile(resolve(io.cwd, html), page(), html);
  if (faults.length > 0) return refuse(io, 'diff', faults, json, EXIT.output);
  tell(request, view, states, io);
  return EXIT.ok;
};

/** The data as they are now, where something is left out of them: that is left out of any state, whatever was marked then. */
const loadToday = async ({ audience }: DiffRequest, folder: string, io: Io): Promise<Result<PlanState> | undefined> =>
  audience === 'restricted' ? undefined : loadState(io, folder, folder, { audience });

type States = Readonly<Record<'before' | 'after', PlanState>>;

const tell = (request: DiffRequest, view: ChangesView, { before, after }: States, io: Io): void => {
  if (request.json) printJson(io, { command: 'diff', ok: true, ...diffPlans(before.plan, after.plan) });
  else if (request.html !== undefined) io.out(`${request.html}: written\n`);
  else io.out(formatChanges(view, io.colours.out));
};

const speechOf = ({ language }: DiffRequest, { before, after }: States) =>
  ({ scope: { kind: 'plan' }, language, audience: 'internal', since: before.name, plan: after.plan }) as const;

/** How a page is to be handled that may tell of all that either state holds. */
const markingOf = (request: DiffRequest, states: States): string =>
  markingWords(speechOf(request, states), [states.before.plan, states.after.plan]);
