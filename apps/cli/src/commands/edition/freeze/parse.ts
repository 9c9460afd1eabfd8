import { isEditionName, printableText } from '@shinrai/core';
import { type Diagnostic, fail, messages, type Result, succeed } from '@shinrai/diagnostics';
import { parseDay } from '../../../usage/day.ts';
import { findExcess } from '../../../usage/excess.ts';

/** What `edition freeze` was called with, as written. */
export interface FreezeArguments {
  readonly args: readonly string[];
  readonly options: {
    readonly note?: string;
    readonly on?: string;
    readonly plan?: string;
    readonly json?: boolean;
  };
}

/** What `edition freeze` is asked for. */
export interface FreezeRequest {
  readonly name: string;
  readonly note: string | undefined;
  /** The day on which it is frozen; undefined means today. */
  readonly on: string | undefined;
  readonly plan: string | undefined;
  readonly json: boolean;
}

const USAGE = 'shinrai edition freeze NAME [options]';

/** Reads the arguments of `edition freeze`. */
export const parseFreeze = ({ args, options }: FreezeArguments): Result<FreezeRequest> => {
  const [name = ''] = args;
  const on = options.on === undefined ? succeed(undefined) : parseDay('--on', options.on);
  const findings = [...findExcess(args, 1, USAGE), ...checkName(name), ...on.findings];
  if (findings.length > 0) return fail(...findings);
  const note = options.note && printableText(options.note.toWellFormed()).trim();
  return succeed({ name, note: note || undefined, on: on.value, plan: options.plan, json: options.json ?? false });
};

function checkName(name: string): readonly Diagnostic[] {
  if (name === '') {
    const example = 'Write it behind: shinrai edition freeze 2024-10';
    return [messages.cliMissingArgument({ command: 'edition freeze', argument: 'a name', example })];
  }
  if (isEditionName(name)) return [];
  const slug = name.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  return [messages.editionBadName({ name, nearest: isEditionName(slug) ? slug : undefined })];
}
