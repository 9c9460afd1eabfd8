import type { Diagnostic } from '@shinrai/diagnostics';
import type { Manifest, ManifestEntry } from '../manifest.ts';
import type { Output } from '../output.ts';
import type { RenderReason } from '../plan/reason.ts';

/** An output that could not be made. It is not in the manifest, and an older file of it is deleted. */
export interface FailedOutput {
  readonly app: string;
  readonly output: Output;
  readonly findings: readonly Diagnostic[];
  /** Whether there was an older file to delete. */
  readonly staleRemoved: boolean;
}

/** What a build did; lists are in the order of the apps and their outputs. */
export interface BuildResult {
  /** The record as it now stands in the output folder. */
  readonly manifest: Manifest;
  readonly made: readonly ManifestEntry[];
  readonly fresh: readonly ManifestEntry[];
  readonly failed: readonly FailedOutput[];
  /** Outputs that were not tried because the build was stopped. */
  readonly skipped: readonly Output[];
  /** Why each output was rendered, or was to be, by its path. */
  readonly reasons: ReadonlyMap<string, RenderReason>;
  /** Paths of files that are no longer outputs. */
  readonly removed: readonly string[];
  /** Warnings of the renderers, and what stopped the build if something did. */
  readonly findings: readonly Diagnostic[];
  /** Whether the build was stopped before its end. */
  readonly isAborted: boolean;
  /** Milliseconds. */
  readonly elapsed: number;
}
