import { countSeverities, type Diagnostic } from '../diagnostic.ts';

/** The number changes when a reader of the report would have to change with it. */
const FORMAT = 1;

/** Findings as one JSON document with counts, for programs. Ends with a line feed. */
export function reportAsJson(findings: readonly Diagnostic[]): string {
  return `${JSON.stringify({ format: FORMAT, counts: countSeverities(findings), findings }, null, 2)}\n`;
}
