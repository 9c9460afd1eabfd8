import { LANGUAGES, type Language } from '@shinrai/core';
import { fail, messages, type Result, succeed } from '@shinrai/diagnostics';
import { parseDay } from '../../usage/day.ts';
import { parseWords } from '../../usage/list.ts';

/** What `collect` was called with, as written. */
export interface CollectArguments {
  readonly args: readonly string[];
  readonly options: {
    readonly apply?: boolean;
    readonly review?: string;
    readonly plan?: string;
    readonly date?: string;
    readonly lang?: string;
    readonly out?: string;
    readonly templates?: string;
    readonly json?: boolean;
  };
}

/** What `collect` is asked for. */
export interface CollectRequest {
  /** Files and folders as written; empty means those that the review names. */
  readonly files: readonly string[];
  readonly apply: boolean;
  readonly review: string | undefined;
  readonly plan: string | undefined;
  /** The day of receipt; undefined means today. */
  readonly date: string | undefined;
  readonly language: Language;
  readonly out: string | undefined;
  readonly templates: string | undefined;
  readonly json: boolean;
}

/** Reads the arguments of `collect`. */
export const parseCollect = ({ args, options }: CollectArguments): Result<CollectRequest> => {
  const languages = parseWords('--lang', [options.lang ?? 'ja'], LANGUAGES);
  const date = options.date === undefined ? succeed(undefined) : parseDay('--date', options.date);
  const findings = [...languages.findings, ...date.findings];
  if (args.length === 0 && options.review === undefined) {
    const example = 'Write them behind: shinrai collect returns/*.xlsx';
    findings.push(messages.cliMissingArgument({ command: 'collect', argument: 'the files that came back', example }));
  }
  if (findings.length > 0) return fail(...findings);
  return succeed({
    files: args,
    apply: options.apply ?? false,
    review: options.review,
    plan: options.plan,
    date: date.value,
    language: languages.value?.[0] ?? 'ja',
    out: options.out,
    templates: options.templates,
    json: options.json ?? false,
  });
};
