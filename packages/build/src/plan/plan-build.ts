import { createInputDigester, type InputDigest } from '../hash.ts';
import type { Manifest, ManifestEntry } from '../manifest.ts';
import type { App, Output } from '../output.ts';
import { mapPool } from '../pool.ts';
import { pathsOfShard, type Shard, wholeOf } from '../shard.ts';
import type { Subject } from '../subject.ts';
import { checkPaths } from './check-paths.ts';
import { checkFile, FILES_AT_ONCE } from './file-state.ts';
import { changedInputs, type RenderReason } from './reason.ts';
import { planRemainder, type Remainder } from './remainder.ts';

/** One output that will be rendered, and why. */
export interface RenderStep {
  readonly app: string;
  readonly output: Output;
  /** Place among the outputs of its app. */
  readonly order: number;
  readonly inputs: InputDigest;
  readonly reason: RenderReason;
  /** SHA-256 of the file that the last build made. */
  readonly before: string | undefined;
}

/** What a build will do, as data: nothing has been touched yet. */
export interface BuildPlan extends Remainder {
  readonly outDir: string;
  readonly subject: Subject;
  readonly render: readonly RenderStep[];
  /** Outputs whose inputs and file are as recorded. */
  readonly fresh: readonly ManifestEntry[];
  /** Whether nothing is recorded of an earlier build. */
  readonly isFirst: boolean;
  /** Names of kinds that the last build knew. */
  readonly kinds?: Manifest['kinds'];
  /** Which share of a build this is. */
  readonly share?: Manifest['share'];
}

/** What a build is planned from. */
export interface PlanBuildOptions {
  readonly apps: readonly App[];
  readonly subject: Subject;
  readonly outDir: string;
  /** The manifest of the last build, if there is one. */
  readonly previous?: Manifest;
  /** Render everything, also what is fresh. */
  readonly force?: boolean;
  /** Only this share of the outputs. */
  readonly shard?: Shard;
  /** Whether the apps list only part of the plan's outputs: then nothing is removed for not being listed. */
  readonly filtered?: boolean;
}

type Candidate = Pick<RenderStep, 'app' | 'output' | 'order'>;

const toCandidates = (apps: readonly App[]): readonly Candidate[] =>
  apps.flatMap((app) => app.outputs.map((output, order) => ({ app: app.name, output, order })));

const pathsOf = (candidates: readonly Candidate[]): ReadonlySet<string> =>
  new Set(candidates.map(({ output }) => output.path));

const selectShard = (candidates: readonly Candidate[], shard: Shard | undefined): readonly Candidate[] => {
  if (!shard) return candidates;
  const outputs = candidates.map(({ output }) => output);
  const paths = pathsOfShard(outputs, shard);
  return candidates.filter(({ output }) => paths.has(output.path));
};

interface Known {
  readonly entry: ManifestEntry | undefined;
  readonly wasUnfinished: boolean;
  readonly outDir: string;
  readonly force: boolean;
}

/** The first reason that holds, or undefined for an output that is fresh. */
const findReason = async (inputs: InputDigest, known: Known): Promise<RenderReason | undefined> => {
  const { entry } = known;
  if (!entry) return { why: known.wasUnfinished ? 'interrupted' : 'new' };
  if (entry.inputs !== inputs.hash) {
    return { why: 'inputs-changed', inputs: changedInputs(entry.digests, inputs.digests) };
  }
  const state = await checkFile(known.outDir, entry);
  if (state !== 'whole') return { why: `file-${state}` };
  return known.force ? { why: 'forced' } : undefined;
};

/** The entry of a fresh output under its present title: those words are not part of the bytes. */
const toFreshEntry = (entry: ManifestEntry, { app, output, order }: Candidate, subject: Subject): ManifestEntry => {
  const { kind, language, scope, title } = output;
  return { ...entry, app, kind, language, scope: { ...scope }, title, order, asOf: subject.asOf };
};

/**
 * Decides what a build has to do: compares the inputs of every output with the manifest, and every file on disk with
 * what the manifest says of it. Reads, and changes nothing.
 */
export const planBuild = async (options: PlanBuildOptions): Promise<BuildPlan> => {
  const { apps, subject, outDir, previous, force = false, shard, filtered = false } = options;
  const candidates = toCandidates(apps);
  checkPaths(candidates.map(({ output }) => output));
  const chosen = selectShard(candidates, shard);
  const digest = createInputDigester();
  const entries = new Map(previous?.outputs.map((entry) => [entry.path, entry]));
  const unfinished = new Set(previous?.unfinished);

  const decide = async (listed: Candidate) => {
    const entry = entries.get(listed.output.path);
    const candidate = filtered && entry ? { ...listed, order: entry.order } : listed;
    const inputs = digest(candidate.output.inputs);
    const wasUnfinished = unfinished.has(candidate.output.path);
    const reason = await findReason(inputs, { entry, wasUnfinished, outDir, force });
    if (reason) return { step: { ...candidate, inputs, reason, before: entry?.sha256 } };
    return { entry: entry && toFreshEntry(entry, candidate, subject) };
  };
  const whole = () =>
    wholeOf(candidates.map(({ output: { path, inputs } }) => ({ path, inputs: digest(inputs).hash })));
  const decisions = await mapPool(chosen, FILES_AT_ONCE, decide);

  return {
    outDir,
    subject,
    isFirst: previous === undefined,
    kinds: previous?.kinds,
    ...(shard && { share: { ...shard, whole: whole() } }),
    render: decisions.flatMap(({ step }) => step ?? []),
    fresh: decisions.flatMap(({ entry }) => entry ?? []),
    ...(await planRemainder({ outDir, previous, filtered, listed: pathsOf(candidates), made: pathsOf(chosen) })),
  };
};
