import type { Diagnostic } from '@shinrai/diagnostics';
import type { Output } from '../output.ts';
import type { RenderReason } from '../plan/reason.ts';

/** How often something happened so far, of how many. */
export interface Tally {
  readonly done: number;
  readonly of: number;
}

/** What happens during a build, as data; `elapsed` is milliseconds since the build began. */
export type BuildEvent = { readonly elapsed: number } & (
  | { readonly type: 'planned'; readonly render: number; readonly fresh: number; readonly removals: number }
  | { readonly type: 'removed'; readonly path: string }
  | { readonly type: 'started'; readonly app: string; readonly output: Output; readonly reason: RenderReason }
  | ({ readonly type: 'finished'; readonly output: Output; readonly bytes: number; readonly took: number } & Tally)
  | ({
      readonly type: 'failed';
      readonly output: Output;
      readonly findings: readonly Diagnostic[];
      /** Whether an older file was deleted, so that it is not taken for the new one. */
      readonly staleRemoved: boolean;
    } & Tally)
  | { readonly type: 'skipped'; readonly output: Output }
  | { readonly type: 'done'; readonly made: number; readonly failed: number; readonly skipped: number }
);

/** An event before its time is known. */
export type UntimedEvent = BuildEvent extends infer E ? (E extends BuildEvent ? Omit<E, 'elapsed'> : never) : never;
