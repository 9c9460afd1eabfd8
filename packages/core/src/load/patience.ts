import { type Diagnostic, messages } from '@shinrai/diagnostics';
import type { LoadState, SourceFile } from './state.ts';

/** Findings after which the files that follow are left alone: nobody mends hundreds of slips in one go. */
export const MOST_FINDINGS = 500;

/** Errors in the files so far, of a plan far larger than the shipped one, after which no other file is looked at. */
const HOPELESS = 200;

/** Whether so much is wrong with the files so far that no other file is worth a look. */
export const isHopeless = ({ findings }: LoadState): boolean =>
  findings.filter(({ severity }) => severity === 'error').length > HOPELESS;

/** What was done with a list of files, and those that were not looked at any more. */
export interface Looked<T> {
  readonly results: readonly T[];
  readonly left: readonly SourceFile[];
  readonly findings: readonly Diagnostic[];
}

/**
 * Does something with file after file until what is wrong with them has cost too much; says how many were left. The
 * cost of a result is counted in findings.
 */
export function lookAt<F, T>(
  files: readonly F[],
  { work, costOf, fileOf }: { work: (file: F) => T; costOf: (result: T) => number; fileOf: (file: F) => SourceFile },
): Looked<T> {
  const results: T[] = [];
  let cost = 0;
  for (const file of files) {
    if (cost > MOST_FINDINGS) break;
    const result = work(file);
    results.push(result);
    cost += costOf(result);
  }
  const left = files.slice(results.length).map(fileOf);
  const [first] = left;
  if (!first) return { results, left, findings: [] };
  const place = { kind: 'file', file: first.label } as const;
  return { results, left, findings: [messages.planGaveUp({ count: left.length }, { place })] };
}
