import { type EditionHead, listEditions } from '@shinrai/core';
import { reportForPeople } from '@shinrai/diagnostics';
import { EXIT, type ExitCode } from '../../../exit-code.ts';
import type { Io } from '../../../io.ts';
import { locatePlan } from '../../../plans/locate-plan.ts';
import { toShortPath } from '../../../relative-path.ts';
import { printJson } from '../../../report.ts';
import { refuse } from '../../refuse.ts';
import type { ListRequest } from './parse.ts';

/** Prints the editions of a plan, one a line, and what is wrong with those that cannot be read. */
export const runList = async ({ plan, json }: ListRequest, io: Io): Promise<ExitCode> => {
  const located = await locatePlan(io, plan);
  if (located.value === undefined) return refuse(io, 'edition list', located.findings, json);
  const folder = toShortPath(io.cwd, located.value);
  const { editions, findings } = await listEditions(toShortPath(process.cwd(), located.value));
  const isClean = findings.length === 0;
  if (json) printJson(io, { command: 'edition list', ok: isClean, folder, editions, findings });
  else {
    io.out(editions.length > 0 ? formatTable(editions) : `${folder}: no edition has been frozen yet\n`);
    io.err(isClean ? '' : reportForPeople(findings, { colours: io.colours.err }));
  }
  return isClean ? EXIT.ok : EXIT.data;
};

const formatTable = (editions: readonly EditionHead[]): string => {
  const width = Math.max(...editions.map(({ name }) => name.length));
  return editions
    .map(({ name, asOf, frozen, note }) =>
      `${name.padEnd(width)}  as of ${asOf}  frozen ${frozen}  ${note ?? ''}`.trimEnd().concat('\n'),
    )
    .join('');
};
