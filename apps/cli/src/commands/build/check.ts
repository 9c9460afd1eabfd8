import { type BuildPlan, formatReason } from '@shinrai/build';
import { EXIT, type ExitCode } from '../../exit-code.ts';
import type { Io } from '../../io.ts';
import { count } from '../../progress/words.ts';
import { printJson } from '../../report.ts';
import { explainStale } from './explain.ts';

/** What a folder lacks, for programs. */
const toJson = ({ outDir, render, fresh, removals }: BuildPlan) => ({
  command: 'build',
  ok: render.length + removals.length === 0,
  outDir,
  fresh: fresh.map(({ path }) => path),
  stale: render.map(({ output: { path }, reason }) => ({ path, reason: formatReason(reason) })),
  superfluous: removals,
});

/** Tells whether the documents of a folder are what the data gives, and ends with a failure when they are not. */
export const reportCheck = (plan: BuildPlan, json: boolean, io: Io): ExitCode => {
  const { render, fresh, removals } = plan;
  const stale = render.length + removals.length;
  if (json) printJson(io, toJson(plan));
  else if (stale === 0) io.out(`${count(fresh.length, 'document')}: all are what the data gives\n`);
  else io.out(`${explainStale(plan)}\n${stale} not what the data gives, ${fresh.length} up to date\n`);
  return stale === 0 ? EXIT.ok : EXIT.output;
};
