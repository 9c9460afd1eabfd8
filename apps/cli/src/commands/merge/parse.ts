import { fail, messages, type Result, succeed } from '@shinrai/diagnostics';

/** What `merge` was called with, as written. */
export interface MergeArguments {
  readonly args: readonly string[];
  readonly options: { readonly out?: string; readonly json?: boolean };
}

/** What `merge` is asked for. */
export interface MergeRequest {
  readonly folders: readonly string[];
  readonly out: string;
  readonly json: boolean;
}

/** Reads the arguments of `merge`. */
export const parseMerge = ({ args, options: { out, json = false } }: MergeArguments): Result<MergeRequest> =>
  out === undefined
    ? fail(messages.cliMissingValue({ option: '--out', form: 'the folder for all of it' }))
    : succeed({ folders: args, out, json });
