import { createInputDigester, type InputDigest } from '../hash.ts';
import type { Manifest, ManifestEntry } from '../manifest.ts';
import type { App, Output } from '../output.ts';
import { mapPool } from '../pool.ts';
import { pathsOfShard, type Shard } from '../shard.ts';
import type { Subject } from '../subject.ts';
import { checkPaths } from './check-paths.ts';
import { checkFile } from './file-state.ts';
import { changedInputs, type RenderReason } from './reason.ts';

/** One output that will be rendered, and why. */
export interface RenderStep {
  readonly app: string;
  readonly output: Output;
  readonly inputs: InputDigest;
  readonly reason: RenderReason;
}

/** What a build will do, as data: nothing has been touched yet. */
export interface BuildPlan {
  readonly outDir: string;
  readonly subject: Subject;
  readonly render: readonly RenderStep[];
  /** Outputs whose inputs and file are as recorded. */
  readonly fresh: readonly ManifestEntry[];
  /** What the folder holds beyond this build: other languages, other shards. */
  readonly kept: readonly ManifestEntry[];
  /** Paths that are no longer outputs. */
  readonly removals: readonly string[];
  /** Paths beyond this build that an earlier one left unfinished, or whose file is not as recorded. */
  readonly unfinished: readonly string[];
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

interface Candidate {
  readonly app: string;
  readonly output: Output;
}

const toCandidates = (apps: readonly App[]): readonly Candidate[] =>
  apps.flatMap((app) => app.outputs.map((output) => ({ app: app.name, output })));

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
const toFreshEntry = (entry: ManifestEntry, { app, output }: Candidate, subject: Subject): ManifestEntry => {
  const { kind, language, scope, title } = output;
  return { ...entry, app, kind, language, scope: { ...scope }, title, asOf: subject.asOf };
};

/** Files looked at side by side: enough to keep the disk busy, few enough for any limit on open files. */
const FILES_AT_ONCE = 16;

const splitByState = async (outDir: string, entries: readonly ManifestEntry[]) => {
  const states = await mapPool(entries, FILES_AT_ONCE, (entry) => checkFile(outDir, entry));
  return {
    whole: entries.filter((_, index) => states[index] === 'whole'),
    broken: entries.filter((_, index) => states[index] !== 'whole').map(({ path }) => path),
  };
};

type Remainder = Pick<BuildPlan, 'kept' | 'removals' | 'unfinished'>;

/** What becomes of the paths that the last manifest names and this build does not make. */
const planRemainder = async (
  candidates: readonly Candidate[],
  chosen: readonly Candidate[],
  { previous, filtered = false, outDir }: PlanBuildOptions,
): Promise<Remainder> => {
  const listed = new Set(candidates.map(({ output }) => output.path));
  const made = new Set(chosen.map(({ output }) => output.path));
  const isGone = (path: string) => !filtered && !listed.has(path);
  const isBeyond = (path: string) => !made.has(path) && !isGone(path);
  const entries = previous?.outputs ?? [];
  const unfinished = previous?.unfinished ?? [];
  const paths = [...entries.map(({ path }) => path), ...unfinished];
  const { whole, broken } = await splitByState(
    outDir,
    entries.filter(({ path }) => isBeyond(path)),
  );
  return {
    kept: whole,
    removals: [...new Set(paths.filter(isGone))].sort(),
    unfinished: [...unfinished.filter(isBeyond), ...broken],
  };
};

/**
 * Decides what a build has to do: compares the inputs of every output with the manifest, and every file on disk with
 * what the manifest says of it. Reads, and changes nothing.
 */
export const planBuild = async (options: PlanBuildOptions): Promise<BuildPlan> => {
  const { apps, subject, outDir, previous, force = false, shard } = options;
  const candidates = toCandidates(apps);
  checkPaths(candidates.map(({ output }) => output));
  const chosen = selectShard(candidates, shard);
  const digest = createInputDigester();
  const entries = new Map(previous?.outputs.map((entry) => [entry.path, entry]));
  const unfinished = new Set(previous?.unfinished);

  const decide = async (candidate: Candidate) => {
    const inputs = digest(candidate.output.inputs);
    const entry = entries.get(candidate.output.path);
    const wasUnfinished = unfinished.has(candidate.output.path);
    const reason = await findReason(inputs, { entry, wasUnfinished, outDir, force });
    if (reason) return { step: { ...candidate, inputs, reason } };
    return { entry: entry && toFreshEntry(entry, candidate, subject) };
  };
  const decisions = await mapPool(chosen, FILES_AT_ONCE, decide);

  return {
    outDir,
    subject,
    render: decisions.flatMap(({ step }) => step ?? []),
    fresh: decisions.flatMap(({ entry }) => entry ?? []),
    ...(await planRemainder(candidates, chosen, options)),
  };
};
