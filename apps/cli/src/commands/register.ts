import type { Diagnostic, Result } from '@shinrai/diagnostics';
import type { ExitCode } from '../exit-code.ts';
import type { Io } from '../io.ts';
import { unlessStopped } from '../unless-stopped.ts';

/** A command that was called: what carries it out, or what is wrong with the call. */
export interface Call {
  readonly name: string;
  readonly json: boolean;
  readonly findings: readonly Diagnostic[];
  readonly start?: (io: Io) => Promise<ExitCode>;
}

/** Takes note of the command that was called. The argument library only reads; the work begins afterwards. */
export type Register = (call: Call) => void;

/**
 * Joins what a command is asked for with what carries it out, which is loaded when it is carried out. A command that only
 * reads ends as soon as the user wants it to.
 */
export const toCall = <Request>(
  name: string,
  json: boolean | undefined,
  { value, findings }: Result<Request>,
  load: () => Promise<(request: Request, io: Io) => Promise<ExitCode>>,
  { onlyReads = false } = {},
): Call => {
  const start = async (io: Io, request: Request): Promise<ExitCode> => {
    const work = (await load())(request, io);
    return onlyReads ? unlessStopped(work, name, json ?? false, io) : work;
  };
  return {
    name,
    json: json ?? false,
    findings,
    ...(value !== undefined && { start: (io: Io) => start(io, value) }),
  };
};
