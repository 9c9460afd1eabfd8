import { tooLarge } from './zip-directory.ts';

/** Adds one, or so many; throws a FileProblem as soon as there are more than the limit. */
export type Counter = (more?: number) => void;

/** Counts what a workbook has of something, up to a limit. */
export function countTo(limit: number, what: string, unit: string): Counter {
  let count = 0;
  return (more = 1) => {
    count += more;
    if (count > limit) throw tooLarge(what, `${limit} ${unit}`);
  };
}
