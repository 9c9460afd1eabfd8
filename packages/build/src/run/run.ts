import { performance } from 'node:perf_hooks';
import type { Diagnostic } from '@shinrai/diagnostics';
import type { KindNames, Since } from '../index-page/index-page.ts';
import type { ManifestEntry } from '../manifest.ts';
import type { App, Output } from '../output.ts';
import { dearestFirst, type Order } from '../plan/order.ts';
import type { BuildPlan } from '../plan/plan-build.ts';
import type { BuildEvent, UntimedEvent } from './event.ts';
import { type Ledger, openLedger } from './ledger.ts';
import type { FailedOutput } from './result.ts';

/** What a build runs with. */
export interface RunBuildOptions {
  /** The apps that the build was planned from. */
  readonly apps: readonly App[];
  readonly onEvent?: (event: BuildEvent) => void;
  /** Stops the build: nothing new is begun, what is finished is kept and recorded. */
  readonly signal?: AbortSignal;
  /** Names of document kinds for the index page. */
  readonly kindNames?: KindNames;
  /** What the index page says of changes; nothing unless given. */
  readonly since?: Since | undefined;
  /** What is made first; what takes longest unless given. */
  readonly order?: Order;
  /** Milliseconds from any zero, for `elapsed`. */
  readonly clock?: () => number;
}

/** A build under way: what happened so far, and whom to tell. */
export interface Run {
  readonly plan: BuildPlan;
  readonly apps: readonly App[];
  readonly kindNames: KindNames;
  readonly since: Since | undefined;
  readonly ledger: Ledger;
  readonly signal: AbortSignal;
  readonly order: Order;
  readonly made: ManifestEntry[];
  readonly failed: FailedOutput[];
  readonly skipped: Output[];
  readonly removed: string[];
  readonly findings: Diagnostic[];
  elapsed(): number;
  tell(event: UntimedEvent): void;
  /** Stops the build because no more can be written. */
  stop(finding: Diagnostic): void;
}

/** Begins a run: nothing is written yet. */
export const beginRun = (plan: BuildPlan, options: RunBuildOptions): Run => {
  const {
    apps,
    onEvent,
    signal,
    kindNames = {},
    since,
    order = dearestFirst,
    clock = () => performance.now(),
  } = options;
  const began = clock();
  const elapsed = () => Math.round(clock() - began);
  const stopped = new AbortController();
  const findings: Diagnostic[] = [];
  return {
    plan,
    apps,
    kindNames,
    since,
    findings,
    order,
    ledger: openLedger(plan, clock, kindNames),
    signal: AbortSignal.any(signal ? [signal, stopped.signal] : [stopped.signal]),
    made: [],
    failed: [],
    skipped: [],
    removed: [],
    elapsed,
    tell: (event) => onEvent?.({ ...event, elapsed: elapsed() }),
    stop(finding) {
      if (!stopped.signal.aborted) findings.push(finding);
      stopped.abort();
    },
  };
};
