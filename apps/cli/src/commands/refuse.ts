import type { Diagnostic } from '@shinrai/diagnostics';
import { EXIT, type ExitCode } from '../exit-code.ts';
import type { Io } from '../io.ts';
import { complain, printJson } from '../report.ts';

/** Ends a command that cannot be carried out as called: says why, for people or as JSON, and how to get help. */
export const refuse = (
  io: Io,
  command: string | undefined,
  findings: readonly Diagnostic[],
  json: boolean,
  exit: ExitCode = EXIT.usage,
): ExitCode => {
  if (json) printJson(io, { command, ok: false, findings });
  else {
    complain(io, findings);
    if (exit === EXIT.usage) io.err(`\nSee: shinrai${command ? ` ${command}` : ''} --help\n`);
  }
  return exit;
};
