import { fail, type Result, succeed } from '@shinrai/diagnostics';
import { findExcess } from '../../../usage/excess.ts';

/** What `edition list` was called with, as written. */
export interface ListArguments {
  readonly args: readonly string[];
  readonly options: { readonly plan?: string; readonly json?: boolean };
}

/** What `edition list` is asked for. */
export interface ListRequest {
  readonly plan: string | undefined;
  readonly json: boolean;
}

/** Reads the arguments of `edition list`. */
export const parseList = ({ args, options }: ListArguments): Result<ListRequest> => {
  const excess = findExcess(args, 0, 'shinrai edition list [options]');
  return excess.length > 0 ? fail(...excess) : succeed({ plan: options.plan, json: options.json ?? false });
};
