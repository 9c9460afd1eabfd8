import { type Diagnostic, messages } from '@shinrai/diagnostics';

/** Complains of every argument beyond those that a command takes. */
export const findExcess = (args: readonly string[], takes: number, usage: string): readonly Diagnostic[] =>
  args.slice(takes).map((argument) => messages.cliUnexpectedArgument({ argument, usage }));
