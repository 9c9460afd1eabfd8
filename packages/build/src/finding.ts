import { type Diagnostic, messages } from '@shinrai/diagnostics';

/**
 * What an app throws from `open` or `render` when it knows what is wrong: its findings are shown as they are. Anything
 * else that is thrown is reported as a fault of shinrai.
 */
export class BuildFailure extends Error {
  override readonly name = 'BuildFailure';
  readonly findings: readonly Diagnostic[];

  constructor(...findings: readonly Diagnostic[]) {
    super(findings.map(({ message }) => message).join('; '));
    this.findings = findings;
  }
}

/** What a thrown value says, in one line. */
export const reasonOf = (fault: unknown): string => (fault instanceof Error ? fault.message : String(fault));

/** A thrown value as findings about what was being made. */
export const toFindings = (fault: unknown, output: string): readonly Diagnostic[] =>
  fault instanceof BuildFailure && fault.findings.length > 0
    ? fault.findings
    : [messages.buildFault({ output, problem: reasonOf(fault) })];

/** A finding that does not make anything fail. */
export const asWarning = (finding: Diagnostic): Diagnostic => ({ ...finding, severity: 'warning' });
