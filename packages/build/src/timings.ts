import { readFile, stat } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import type { Diagnostic } from '@shinrai/diagnostics';
import { z } from 'zod';
import type { App, Output } from './output.ts';
import { compareText } from './path.ts';
import { writeFileAtomic } from './write/atomic.ts';
import { toDiskFinding } from './write/disk-fault.ts';

/** How long documents took to make, in milliseconds, by their paths. */
export type Timings = ReadonlyMap<string, number>;

const fileSchema = z.record(z.string(), z.number().positive().finite());

/** Bytes that a list of times may have: ten times those of thousands of documents. */
const LARGEST = 5_000_000;

/**
 * Reads what an earlier build measured. Nothing was measured where there is no file; undefined for a file that is no
 * list of times: shares that went by different lists would leave documents out.
 */
export const readTimings = async (file: string): Promise<Timings | undefined> => {
  try {
    const stats = await stat(file);
    if (!stats.isFile() || stats.size > LARGEST) return undefined;
    const parsed = fileSchema.safeParse(JSON.parse(await readFile(file, 'utf8')));
    return parsed.success ? new Map(Object.entries(parsed.data)) : undefined;
  } catch (fault) {
    return (fault as NodeJS.ErrnoException).code === 'ENOENT' ? new Map() : undefined;
  }
};

/**
 * Writes times as one JSON object, sorted by path: those of all shares of a build can be put together with `jq -s add`.
 * Where they cannot be written, a warning says so; the documents are none the worse.
 */
export const writeTimings = async (file: string, timings: Timings): Promise<readonly Diagnostic[]> => {
  const sorted = [...timings].sort(([a], [b]) => compareText(a, b));
  try {
    await writeFileAtomic(file, `${JSON.stringify(Object.fromEntries(sorted), null, 2)}\n`);
    return [];
  } catch (fault) {
    const finding = toDiskFinding(fault, { outDir: dirname(file), path: basename(file) });
    return [{ ...finding, severity: 'warning' }];
  }
};

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

/** Milliseconds for one unit of estimated cost, by the documents of which both are known. */
const rateOf = (outputs: readonly Output[], timings: Timings): number | undefined => {
  const known = outputs.filter(({ path }) => timings.has(path));
  const cost = sum(known.map((output) => output.cost));
  return cost > 0 ? sum(known.map(({ path }) => timings.get(path) ?? 0)) / cost : undefined;
};

/**
 * Apps whose outputs cost what they were measured to take. What was not measured is estimated from the others of its
 * app, or of all apps where none of its own was.
 */
export const weighApps = (apps: readonly App[], timings: Timings): readonly App[] => {
  const general = rateOf(
    apps.flatMap(({ outputs }) => outputs),
    timings,
  );
  return apps.map((app) => {
    const rate = rateOf(app.outputs, timings) ?? general ?? 1;
    const weigh = (output: Output): Output => ({ ...output, cost: timings.get(output.path) ?? output.cost * rate });
    return { ...app, outputs: app.outputs.map(weigh) };
  });
};
