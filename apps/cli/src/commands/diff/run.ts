import { resolve } from 'node:path';
import { putFile } from '@shinrai/build';
import { diffPlans } from '@shinrai/core';
import { type ChangesView, changesView } from '@shinrai/views';
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
  const before = await loadState(io, located.value, request.before);
  if (!before.value) return refuse(io, 'diff', before.findings, json, EXIT.data);
  const after = await loadState(io, located.value, request.after ?? located.value);
  if (!after.value) return refuse(io, 'diff', after.findings, json, EXIT.data);
  const view = viewOf(request, before.value, after.value);
  const { html } = request;
  const faults = html === undefined ? [] : await putFile(resolve(io.cwd, html), formatPage(view), html);
  if (faults.length > 0) return refuse(io, 'diff', faults, json, EXIT.output);
  tell(request, view, { before: before.value, after: after.value }, io);
  return EXIT.ok;
};

const tell = (
  request: DiffRequest,
  view: ChangesView,
  { before, after }: Readonly<Record<'before' | 'after', PlanState>>,
  io: Io,
): void => {
  if (request.json) printJson(io, { command: 'diff', ok: true, ...diffPlans(before.plan, after.plan) });
  else if (request.html !== undefined) io.out(`${request.html}: written\n`);
  else io.out(formatChanges(view, io.colours.out));
};

const viewOf = ({ language }: DiffRequest, before: PlanState, after: PlanState): ChangesView =>
  changesView(before.plan, after.plan, {
    scope: { kind: 'plan' },
    language,
    audience: 'internal',
    since: before.name,
    hasAllTexts: true,
  });
