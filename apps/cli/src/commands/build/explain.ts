import { type BuildPlan, type BuildResult, formatReason } from '@shinrai/build';
import { formatTable } from './table.ts';

const row = (what: string, path: string, why = ''): readonly string[] => [what, path, why];

const sorted = (rows: readonly (readonly string[])[]): string =>
  formatTable(
    rows.toSorted(([, a = ''], [, b = '']) => (a < b ? -1 : 1)),
    'left',
  );

/** Every document of a build, with the reason why it was made or not. */
export const explainResult = ({ made, fresh, failed, skipped, removed, reasons }: BuildResult): string => {
  const why = (path: string) => {
    const reason = reasons.get(path);
    return reason && formatReason(reason);
  };
  return sorted([
    ...made.map(({ path }) => row('made', path, why(path))),
    ...fresh.map(({ path }) => row('up to date', path)),
    ...failed.map(({ output: { path } }) => row('FAILED', path, why(path))),
    ...skipped.map(({ path }) => row('not tried', path, why(path))),
    ...removed.map((path) => row('removed', path, 'no longer a document of this build')),
  ]);
};

/** Every document that is not what the data gives, and why. */
export const explainStale = ({ render, removals }: BuildPlan): string =>
  sorted([
    ...render.map(({ output: { path }, reason }) => row('to make', path, formatReason(reason))),
    ...removals.map((path) => row('to remove', path, 'no longer a document of this build')),
  ]);
