import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { createWarmth, type Warmth } from '@shinrai/build';
import { clean } from '@shinrai/diagnostics';
import { EXIT, type ExitCode } from '../../exit-code.ts';
import type { Io } from '../../io.ts';
import { locatePlan } from '../../plans/locate-plan.ts';
import { toShortPath } from '../../relative-path.ts';
import { type Change, nextChange } from '../../unchanged/next-change.ts';
import { openNudge } from '../../unchanged/nudge.ts';
import { takeStock } from '../../unchanged/stock.ts';
import { refuse } from '../refuse.ts';
import type { BuildRequest } from './parse.ts';
import { runBuildCommand } from './run.ts';
import { letterheadOf, templatesFolderOf } from './work.ts';

/** What is warm may take so long to end when the user is waiting for the prompt. */
const ENDING_MS = 500;

const SHOWN_FILES = 3;

const nameFiles = ({ files }: Change, { cwd }: Io): string => {
  const shown = files.slice(0, SHOWN_FILES).map((path) => clean(toShortPath(cwd, path)));
  const more = files.length - shown.length;
  return shown.join(', ') + (more > 0 ? ` and ${more} more` : '');
};

/**
 * Builds, and again whenever data, templates or the letterhead are saved, until the user wants to stop. The browser and
 * the threads stay, so that an edit takes no longer than what it changes. A build that fails ends nothing: the next save
 * may mend it. A command line that cannot be carried out at first does.
 */
export const keepBuilding = async (request: BuildRequest, io: Io): Promise<ExitCode> => {
  const located = await locatePlan(io, request.plan);
  if (located.value === undefined) return refuse(io, 'build', located.findings, false);

  const [plan, templates] = [located.value, templatesFolderOf(request, io)];
  const letterhead = letterheadOf(request, io);
  const take = () => takeStock([plan, templates], { files: letterhead === undefined ? [] : [letterhead] });
  const isOfTemplates = (path: string) => path === letterhead || path.startsWith(join(templates, '/'));
  const places = [plan, templates].map((path) => toShortPath(io.cwd, path)).join(' and ');
  const nap = openNudge([plan, templates], io.signal);
  let stock = take();
  let warmth = createWarmth();
  try {
    for (let next = request; ; next = { ...request, force: false }) {
      const code = await runBuildCommand(next, io, warmth);
      // Later on, what is asked for may only be away for a moment: renamed, or of another branch.
      if ((code === EXIT.usage && next === request) || io.signal.aborted) return code;
      io.err(`\nWatching ${places}; Ctrl-C ends.\n`);
      const change = await nextChange(stock, take, io.signal, nap);
      if (!change) return EXIT.ok;
      io.err(`\nChanged: ${nameFiles(change, io)}\n`);
      stock = change.stock;
      // Threads and tabs have read the templates once and for all.
      if (change.files.some(isOfTemplates)) {
        await warmth.close();
        warmth = createWarmth();
      }
    }
  } finally {
    await endInTime(warmth);
  }
};

const endInTime = (warmth: Warmth): Promise<unknown> =>
  Promise.race([warmth.close(), wait(ENDING_MS, undefined, { ref: false })]);
