import type { Diagnostic } from '@shinrai/diagnostics';
import { BuildFailure } from '../finding.ts';
import type { Rendered } from '../output.ts';

/** A document that a thread is to make. */
export interface Order<Job> {
  readonly id: number;
  readonly job: Job;
}

/** A thrown value in a form that can be sent. */
export interface SentFault {
  readonly message: string;
  readonly stack: string | undefined;
  /** The findings of a `BuildFailure`. */
  readonly findings: readonly Diagnostic[] | undefined;
}

/** How an order ended. */
export type Answer = { readonly id: number } & ({ readonly rendered: Rendered } | { readonly fault: SentFault });

/** A thrown value, to be sent to another thread. */
export const toSentFault = (fault: unknown): SentFault => ({
  message: fault instanceof Error ? fault.message : String(fault),
  stack: fault instanceof Error ? fault.stack : undefined,
  findings: fault instanceof BuildFailure ? fault.findings : undefined,
});

/** What another thread threw, to be thrown here. */
export const fromSentFault = ({ message, stack, findings }: SentFault): Error => {
  if (findings) return new BuildFailure(...findings);
  const fault = new Error(message);
  if (stack !== undefined) fault.stack = stack;
  return fault;
};
