import { resolve } from 'node:path';
import { mergeBuilds } from '@shinrai/build';
import { EXIT, type ExitCode } from '../../exit-code.ts';
import type { Io } from '../../io.ts';
import { count } from '../../progress/words.ts';
import { toShortPath } from '../../relative-path.ts';
import { printJson } from '../../report.ts';
import { refuse } from '../refuse.ts';
import type { MergeRequest } from './parse.ts';

/** Joins output folders and says how many documents there are. */
export const runMerge = async ({ folders, out, json }: MergeRequest, io: Io): Promise<ExitCode> => {
  const outDir = resolve(io.cwd, out);
  const outcome = await mergeBuilds(
    folders.map((folder) => resolve(io.cwd, folder)),
    outDir,
  );
  if ('findings' in outcome) return refuse(io, 'merge', outcome.findings, json, EXIT.output);
  const { outputs } = outcome.manifest;
  if (json) printJson(io, { command: 'merge', ok: true, outDir, outputs: outputs.map(({ path }) => path) });
  else io.out(`${count(outputs.length, 'document')} of ${folders.length} folders in ${toShortPath(io.cwd, outDir)}\n`);
  return EXIT.ok;
};
