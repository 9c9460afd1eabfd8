import type { PrintOptions } from '@shinrai/briefing';
import { parseShard, type Shard } from '@shinrai/build';
import { LANGUAGES, type Language, type MarkingLevel } from '@shinrai/core';
import { fail, messages, type Result, succeed } from '@shinrai/diagnostics';
import type { CountryStyle } from '@shinrai/views';
import { type AppName, appNamesFor } from '../../apps.ts';
import { parseAudience } from '../../usage/audience.ts';
import { parseDay } from '../../usage/day.ts';
import { findExcess } from '../../usage/excess.ts';
import { parseWords } from '../../usage/list.ts';

/** The kinds of scope that a build can be restricted to, each an option of the same name. */
export const FILTER_KINDS = ['pillar', 'sector', 'ministry', 'country'] as const;
export type FilterKind = (typeof FILTER_KINDS)[number];

/** Ids as written on the command line, by kind; not yet compared with the plan. */
export type WrittenIds = Readonly<Partial<Record<FilterKind, readonly string[]>>>;

/** What `build` was called with, as written. */
export interface BuildArguments {
  readonly args: readonly string[];
  readonly options: WrittenIds & {
    readonly only?: readonly string[];
    readonly lang?: readonly string[];
    readonly out?: string;
    readonly templates?: string;
    readonly asOf?: string;
    readonly since?: string;
    readonly forms?: readonly string[];
    readonly duplex?: boolean;
    readonly draftMarks?: boolean;
    readonly countryStyle?: string;
    readonly comments?: boolean;
    readonly attachData?: boolean;
    readonly letterhead?: string;
    readonly shard?: string;
    readonly timings?: string;
    readonly audience?: string;
    readonly force?: boolean;
    readonly explain?: boolean;
    readonly check?: boolean;
    readonly watch?: boolean;
    readonly json?: boolean;
  };
}

/** What `build` is asked for. */
export interface BuildRequest {
  readonly plan: string | undefined;
  readonly only: readonly AppName[];
  readonly languages: readonly Language[];
  readonly ids: WrittenIds;
  readonly out: string | undefined;
  readonly templates: string | undefined;
  readonly asOf: string | undefined;
  /** The earlier state against which documents mark what changed. */
  readonly since: string | undefined;
  /** The highest level of marking that the readers may see. */
  readonly audience: MarkingLevel;
  /** How the PDF briefings are to be printed. */
  readonly print: PrintOptions;
  /** Whether Word drafts have comments for their drafter. */
  readonly comments: boolean;
  /** Whether packs carry their data inside. */
  readonly attachData: boolean;
  readonly letterhead: string | undefined;
  readonly shard: Shard | undefined;
  /** File of how long documents take, by which work is shared out. */
  readonly timings: string | undefined;
  readonly force: boolean;
  /** Whether to tell of every document why it was made or not. */
  readonly explain: boolean;
  /** Whether only to compare what is there with what the data gives. */
  readonly check: boolean;
  /** Whether to stay, and build again whenever something is saved. */
  readonly watch: boolean;
  readonly json: boolean;
}

const USAGE = 'shinrai build [PLAN] [options]';

const parseShardOption = (value: string): Result<Shard> => {
  const shard = parseShard(value);
  const form = 'a share and the number of shares, such as 1/4';
  return shard ? succeed(shard) : fail(messages.cliBadValue({ option: '--shard', value, form }));
};

/** A value that may be absent, read when it is there. */
const optional = <T>(written: string | undefined, parse: (value: string) => Result<T>): Result<T | undefined> =>
  written === undefined ? succeed(undefined) : parse(written);

/** The forms of printing; see apps/briefing/src/impose/form.ts. */
const PRINT_FORMS = ['handout', 'booklet'] as const satisfies PrintOptions['forms'];

/** The styles of English country names; see packages/views/src/parts/country.ts. */
const COUNTRY_STYLES = ['asean', 'mofa'] as const satisfies readonly CountryStyle[];

const parseCountryStyle = (value: string): Result<CountryStyle | undefined> => {
  const { value: styles, findings } = parseWords('--country-style', [value], COUNTRY_STYLES);
  return styles ? succeed(styles[0]) : fail(...findings);
};

/** The options for printing; only those that are given, so that a plain build is asked for plainly. */
const parsePrint = ({ forms, duplex, draftMarks, countryStyle }: BuildArguments['options']): Result<PrintOptions> => {
  const asked = forms === undefined ? undefined : parseWords('--forms', forms, PRINT_FORMS);
  const style = optional(countryStyle, parseCountryStyle);
  const findings = [...(asked?.findings ?? []), ...style.findings];
  if (findings.length > 0) return fail(...findings);
  return succeed({
    ...(asked && { forms: asked.value }),
    ...(duplex && { duplex }),
    ...(draftMarks && { draftMarks }),
    ...(style.value && { countryStyle: style.value }),
  });
};

/** Who stays to build again has no end at which there would be one result. */
const checkWatch = ({ watch, check, json }: BuildArguments['options']): Result<unknown> => {
  const other = check ? '--check' : json ? '--json' : undefined;
  return watch && other ? fail(messages.cliOptionsConflict({ one: '--watch', other })) : succeed(undefined);
};

/** Reads the arguments of `build`. Ids are compared with the plan later: see select-scopes.ts. */
export const parseBuild = ({ args, options }: BuildArguments): Result<BuildRequest> => {
  const audience = parseAudience(options.audience);
  const offered = appNamesFor(audience.value ?? 'restricted');
  const only = parseWords('--only', options.only ?? offered, offered);
  const languages = parseWords('--lang', options.lang ?? LANGUAGES, LANGUAGES);
  const asOf = optional(options.asOf, (value) => parseDay('--as-of', value));
  const shard = optional(options.shard, parseShardOption);
  const print = parsePrint(options);
  const parts = [audience, only, languages, asOf, shard, print, checkWatch(options)];
  const findings = [...findExcess(args, 1, USAGE), ...parts.flatMap((part) => part.findings)];
  if (findings.length > 0) return fail(...findings);
  return succeed({
    plan: args[0],
    only: only.value ?? [],
    languages: languages.value ?? [],
    ids: Object.fromEntries(FILTER_KINDS.map((kind) => [kind, options[kind] ?? []])),
    out: options.out,
    templates: options.templates,
    asOf: asOf.value,
    since: options.since,
    audience: audience.value ?? 'restricted',
    print: print.value ?? {},
    comments: options.comments ?? true,
    attachData: options.attachData ?? false,
    letterhead: options.letterhead,
    shard: shard.value,
    timings: options.timings,
    force: options.force ?? false,
    explain: options.explain ?? false,
    check: options.check ?? false,
    watch: options.watch ?? false,
    json: options.json ?? false,
  });
};
