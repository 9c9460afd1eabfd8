import { comparePlaces, type Place } from './place.ts';

/** Errors stop the work, warnings want a decision, infos are counted and listed on request. */
export const SEVERITIES = ['error', 'warning', 'info'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** Another place that helps to understand a finding, such as where an id was first used. */
export interface Related {
  readonly message: string;
  readonly place: Place;
}

/** A finding: what is wrong, where, what was expected and how to mend it. Plain data; made by `messages`. */
export interface Diagnostic {
  /** Permanent code `area/problem`, listed in src/messages. */
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly place?: Place | undefined;
  readonly expected?: string | undefined;
  readonly hint?: string | undefined;
  readonly related?: readonly Related[] | undefined;
}

/** Order for lists: by place, then the graver first, then by code and message. The same findings always list alike. */
export function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  return (
    comparePlaces(a.place, b.place) ||
    SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
    compareText(a.code, b.code) ||
    compareText(a.message, b.message)
  );
}

/** How many findings there are of each severity. */
export function countSeverities(findings: readonly Diagnostic[]): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}

/** Whether any finding is an error. */
export function hasErrors(findings: readonly Diagnostic[]): boolean {
  return findings.some(({ severity }) => severity === 'error');
}

const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
