import type { MarkingLevel } from '@shinrai/core';
import { fail, type Result, succeed } from '@shinrai/diagnostics';
import { parseAudience } from '../../usage/audience.ts';
import { parseDay } from '../../usage/day.ts';
import { findExcess } from '../../usage/excess.ts';

/** What `check` was called with, as written. */
export interface CheckArguments {
  readonly args: readonly string[];
  readonly options: { readonly asOf?: string; readonly audience?: string; readonly json?: boolean };
}

/** What `check` is asked for. */
export interface CheckRequest {
  readonly plan: string | undefined;
  readonly asOf: string | undefined;
  readonly audience: MarkingLevel;
  readonly json: boolean;
}

/** Reads the arguments of `check`. */
export const parseCheck = ({ args, options }: CheckArguments): Result<CheckRequest> => {
  const asOf = options.asOf === undefined ? succeed(undefined) : parseDay('--as-of', options.asOf);
  const audience = parseAudience(options.audience);
  const findings = [...findExcess(args, 1, 'shinrai check [PLAN] [options]'), ...asOf.findings, ...audience.findings];
  if (findings.length > 0) return fail(...findings);
  return succeed({
    plan: args[0],
    asOf: asOf.value,
    audience: audience.value ?? 'restricted',
    json: options.json ?? false,
  });
};
