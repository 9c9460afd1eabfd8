import { compareDiagnostics, type Diagnostic, hasErrors, messages } from '@shinrai/diagnostics';
import type { Plan } from '../model/linked-plan.ts';
import type { MarkingLevel } from '../model/marking.ts';
import { parseFuzzyDate } from '../time/parse.ts';
import type { Hidden } from './audience/hidden.ts';
import { restrictTo } from './audience/restrict.ts';
import { link } from './link.ts';
import { parseUntil } from './parse/index.ts';
import { isHopeless } from './patience.ts';
import { read } from './read/index.ts';
import type { ReadBefore } from './read-before.ts';
import { references } from './references/index.ts';
import { rules } from './rules/index.ts';
import { shape } from './shape/index.ts';
import { addTo, type LoadState, type Step, startOf } from './state.ts';
import { tellSome } from './tell-some.ts';

/** What may be asked of a loading. */
export interface LoadOptions {
  /** Describe the plan on this day, ISO 8601, instead of the day that its data names. */
  readonly asOf?: string | undefined;
  /** Leave out what is marked above this level; nothing is left out unless said. */
  readonly audience?: MarkingLevel | undefined;
  /** Give the plan as the public may see it as well, for documents that go out from an internal build. */
  readonly withPublic?: boolean | undefined;
  /** Texts to take instead of those on disk, by path inside the folder: a plan as it would be after an edit. */
  readonly texts?: ReadonlyMap<string, string> | undefined;
  /** What the audience may not see of the state of today: left out of an earlier state, whatever was marked then. */
  readonly hidden?: Hidden | undefined;
  /** What files said when they were read before. */
  readonly readBefore?: ReadBefore | undefined;
}

/** A file that a plan was made from: its path inside the plan folder, and the SHA-256 of its bytes. */
export interface LoadedFile {
  readonly path: string;
  readonly sha256: string;
}

/** What a file of a plan folder says, as plain values in the form in which people write them. */
export interface WrittenFile {
  readonly path: string;
  readonly data: unknown;
}

/** A plan, unless there are errors, with everything that was found, the data files that were read and what they say. */
export interface LoadResult {
  readonly plan?: Plan | undefined;
  /** The same plan without what the public may not see; there when it was asked for and holds together. */
  readonly publicPlan?: Plan | undefined;
  readonly findings: readonly Diagnostic[];
  readonly files: readonly LoadedFile[];
  readonly written: readonly WrittenFile[];
  /** What was left out for the audience. */
  readonly hidden?: Hidden | undefined;
}

/** The way from files that were read to a plan. */
export const JUDGING: readonly Step[] = [
  parseUntil((soFar) => isHopeless(rules(references(shape(soFar))))),
  shape,
  references,
  rules,
];

/** The way from a folder to a plan. Each step goes on with what the one before could use. */
const STEPS: readonly Step[] = [read, ...JUDGING];

/**
 * Reads a plan folder into a validated, frozen plan. All problems of the folder are found in one run, sorted by file
 * and line; the plan is there when none of them is an error. Throws for nothing that a person can have written.
 *
 * @example const { plan, findings } = await loadPlan('data/japan-asean')
 */
export async function loadPlan(folder: string, options: LoadOptions = {}): Promise<LoadResult> {
  const { texts = new Map<string, string>(), readBefore } = options;
  const start = { ...startWith(folder, options.asOf), texts, readBefore };
  const whole = await runSteps(STEPS, start);
  const forLevel = async (level: MarkingLevel) => finish(await restrictTo(level, options.hidden)(whole));
  const result = await forLevel(options.audience ?? 'restricted');
  if (options.withPublic !== true || !result.plan) return result;
  const open = await forLevel('public');
  return {
    ...result,
    publicPlan: open.plan,
    findings: [...result.findings, ...notForPublic(result.plan, open)].toSorted(compareDiagnostics),
  };
}

/** Why there is nothing for the public to read, in a plan that is for them as a whole. */
const notForPublic = ({ head }: Plan, { findings }: LoadResult): readonly Diagnostic[] =>
  head.marking.level === 'public'
    ? findings
        .filter(({ severity }) => severity === 'error')
        .map(({ message, place }) => messages.markingNoPublic({ reason: message }, { place }))
    : [];

/** Runs steps one after another; for tests that start behind the first. */
export async function runSteps(steps: readonly Step[], start: LoadState): Promise<LoadState> {
  let state = start;
  for (const step of steps) state = await step(state);
  return state;
}

function startWith(folder: string, asOf: string | undefined): LoadState {
  if (asOf === undefined || parseFuzzyDate(asOf)?.kind === 'day') return startOf(folder, asOf);
  return addTo(startOf(folder, undefined), { findings: [messages.planBadAsOf({ written: asOf })] });
}

/** The outcome of a loading, whatever its steps were. */
export function finish(state: LoadState): LoadResult {
  const findings = tellSome(state.findings.toSorted(compareDiagnostics)).toSorted(compareDiagnostics);
  const files = state.files.map(({ path, sha256 }) => ({ path, sha256 }));
  const written = state.trees.map(({ file, data }) => ({ path: file.path, data }));
  return { plan: hasErrors(findings) ? undefined : link(state), findings, files, written, hidden: state.hidden };
}
