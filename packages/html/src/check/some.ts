import type { Diagnostic } from '@shinrai/diagnostics';

/** Findings of one kind of check that are told of a text: whoever mends a hundred sees the rest. */
export const TOLD = 100;

/** What is found in one thing after another, until enough is told. */
export function some<T>(all: Iterable<T>, check: (one: T) => readonly Diagnostic[]): readonly Diagnostic[] {
  const findings: Diagnostic[] = [];
  for (const one of all) {
    findings.push(...check(one).slice(0, TOLD));
    if (findings.length >= TOLD) break;
  }
  return findings;
}
