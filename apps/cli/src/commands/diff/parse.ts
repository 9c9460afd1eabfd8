import { LANGUAGES, type Language, type MarkingLevel } from '@shinrai/core';
import { fail, messages, type Result, succeed } from '@shinrai/diagnostics';
import { parseAudience } from '../../usage/audience.ts';
import { findExcess } from '../../usage/excess.ts';
import { parseWords } from '../../usage/list.ts';

/** What `diff` was called with, as written. */
export interface DiffArguments {
  readonly args: readonly string[];
  readonly options: {
    readonly plan?: string;
    readonly lang?: string;
    readonly audience?: string;
    readonly html?: string;
    readonly json?: boolean;
  };
}

/** What `diff` is asked for. */
export interface DiffRequest {
  readonly before: string;
  /** The later state; undefined means the data as they are now. */
  readonly after: string | undefined;
  readonly plan: string | undefined;
  readonly language: Language;
  readonly audience: MarkingLevel;
  /** The file that the changes are written to as a page. */
  readonly html: string | undefined;
  readonly json: boolean;
}

const USAGE = 'shinrai diff A [B] [options]';

/** Reads the arguments of `diff`. */
export const parseDiff = ({ args, options }: DiffArguments): Result<DiffRequest> => {
  const [before, after] = args;
  const languages = parseWords('--lang', [options.lang ?? 'en'], LANGUAGES);
  const audience = parseAudience(options.audience);
  const findings = [...findExcess(args, 2, USAGE), ...languages.findings, ...audience.findings];
  if (before === undefined) {
    const example = 'Write it behind: shinrai diff 2024-10';
    findings.push(messages.cliMissingArgument({ command: 'diff', argument: 'an earlier state', example }));
  }
  if (findings.length > 0 || before === undefined) return fail(...findings);
  return succeed({
    before,
    after,
    plan: options.plan,
    language: languages.value?.[0] ?? 'en',
    audience: audience.value ?? 'restricted',
    html: options.html,
    json: options.json ?? false,
  });
};
