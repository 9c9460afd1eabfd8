import type { Diagnostic } from '@shinrai/diagnostics';

/** Why a file cannot be used. Thrown inside the reader, and a finding at its door. */
export class FileProblem extends Error {
  readonly finding: Diagnostic;

  constructor(finding: Diagnostic) {
    super(finding.message);
    this.name = 'FileProblem';
    this.finding = finding;
  }
}
