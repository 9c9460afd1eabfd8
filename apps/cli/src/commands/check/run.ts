import { countSeverities, hasErrors, reportForPeople } from '@shinrai/diagnostics';
import { EXIT, type ExitCode } from '../../exit-code.ts';
import type { Io } from '../../io.ts';
import { loadFolder } from '../../plans/load.ts';
import { locatePlan } from '../../plans/locate-plan.ts';
import { openReading } from '../../plans/read-before.ts';
import { toShortPath } from '../../relative-path.ts';
import { printJson } from '../../report.ts';
import { refuse } from '../refuse.ts';
import type { CheckRequest } from './parse.ts';

/** Validates a plan and prints what was found. */
export const runCheck = async (request: CheckRequest, io: Io): Promise<ExitCode> => {
  const { asOf, audience } = request;
  const located = await locatePlan(io, request.plan);
  if (located.value === undefined) return refuse(io, 'check', located.findings, request.json);
  // What builds have kept is used; nothing is added to it.
  const readBefore = io.cache === undefined ? undefined : openReading(io.cache);
  const { findings, files } = await loadFolder(located.value, {
    asOf,
    audience,
    withPublic: audience !== 'public',
    readBefore,
  });
  const folder = toShortPath(io.cwd, located.value);
  const isClean = !hasErrors(findings);
  if (request.json) {
    printJson(io, {
      command: 'check',
      ok: isClean,
      folder,
      files: files.length,
      counts: countSeverities(findings),
      findings,
    });
  } else {
    io.out(reportForPeople(findings, { colours: io.colours.out }));
    if (isClean) io.out(`${folder}: ${files.length} files, no errors\n`);
  }
  return isClean ? EXIT.ok : EXIT.data;
};
