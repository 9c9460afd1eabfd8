import { type Diagnostic, hasErrors } from './diagnostic.ts';

/** What a step over people's input gives: a value unless an error prevented it, and everything that was found. */
export interface Result<T> {
  readonly value?: T | undefined;
  readonly findings: readonly Diagnostic[];
}

/** A result with a value; findings are warnings and infos that travel beside it. */
export function succeed<T>(value: T, findings: readonly Diagnostic[] = []): Result<T> {
  return { value, findings };
}

/** A result without a value. */
export function fail(...findings: readonly Diagnostic[]): Result<never> {
  return { findings };
}

/** Many results as one: all findings, and all values unless one of them is missing or an error was found. */
export function combineResults<T>(results: readonly Result<T>[]): Result<readonly T[]> {
  const findings = results.flatMap((result) => result.findings);
  const values = results.flatMap(({ value }) => (value === undefined ? [] : [value]));
  return values.length < results.length || hasErrors(findings) ? { findings } : { value: values, findings };
}
