import { fail, messages, type Result, succeed } from '@shinrai/diagnostics';
import { findExcess } from '../../usage/excess.ts';

/** What `extract` was called with, as written. */
export interface ExtractArguments {
  readonly args: readonly string[];
  readonly options: { readonly out?: string; readonly json?: boolean };
}

/** What `extract` is asked for. */
export interface ExtractRequest {
  readonly file: string;
  /** Folder for the files. */
  readonly out: string;
  readonly json: boolean;
}

/** Reads the arguments of `extract`. */
export const parseExtract = ({ args, options }: ExtractArguments): Result<ExtractRequest> => {
  const [file] = args;
  const findings = [...findExcess(args, 1, 'shinrai extract FILE [options]')];
  if (file === undefined) {
    const example = 'Write it behind: shinrai extract pack.pdf';
    findings.push(messages.cliMissingArgument({ command: 'extract', argument: 'a pack', example }));
  }
  if (findings.length > 0 || file === undefined) return fail(...findings);
  return succeed({ file, out: options.out ?? `${file.replace(/\.pdf$/i, '')}-data`, json: options.json ?? false });
};
