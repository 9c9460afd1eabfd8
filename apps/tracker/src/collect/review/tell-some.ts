import { type Diagnostic, messages } from '@shinrai/diagnostics';

/** Findings of a review that are told: nobody reads a thousand. */
const TOLD = 100;

/** Some of the findings of a review, and how many there are where these are not all. */
export function tellSome(findings: readonly Diagnostic[], file: string): readonly Diagnostic[] {
  if (findings.length <= TOLD) return findings;
  const more = messages.shapeMore({ told: TOLD, all: findings.length }, { place: { kind: 'file', file } });
  return [...findings.slice(0, TOLD), more];
}
