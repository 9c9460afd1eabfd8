import { resolve } from 'node:path';
import { type BuildEvent, type BuildResult, readTimings, type Timings, writeTimings } from '@shinrai/build';
import { type Diagnostic, fail, messages, type Result, succeed } from '@shinrai/diagnostics';
import type { Io } from '../../io.ts';
import type { BuildRequest } from './parse.ts';

/** What is known of how long documents take, and what this build finds out. */
export interface Stopwatch {
  readonly known: Timings;
  onEvent(event: BuildEvent): void;
  /** Writes the times of the documents that this build is for: those that it made, and those known of the others. */
  save(result: BuildResult): Promise<readonly Diagnostic[]>;
}

const IDLE: Stopwatch = { known: new Map(), onEvent: () => undefined, save: async () => [] };

/** Opens the file that `--timings` names; without the option nothing is known and nothing kept. */
export const openStopwatch = async ({ timings }: BuildRequest, io: Io): Promise<Result<Stopwatch>> => {
  if (timings === undefined) return succeed(IDLE);
  const file = resolve(io.cwd, timings);
  const known = await readTimings(file);
  const form = 'a file that --timings wrote before, or the name of a new one';
  if (!known) return fail(messages.cliBadValue({ option: '--timings', value: timings, form }));
  const measured = new Map<string, number>();
  return succeed({
    known,
    onEvent(event) {
      if (event.type === 'finished') measured.set(event.output.path, Math.max(1, event.took));
    },
    save({ made, fresh }) {
      const paths = [...made, ...fresh].map(({ path }) => path);
      const times = paths.flatMap((path) => {
        const took = measured.get(path) ?? known.get(path);
        return took === undefined ? [] : [[path, took] as const];
      });
      return writeTimings(file, new Map(times));
    },
  });
};
