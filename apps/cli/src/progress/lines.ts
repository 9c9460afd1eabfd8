import type { BuildEvent } from '@shinrai/build';
import type { Io } from '../io.ts';
import type { Progress } from './progress.ts';
import { formatPlanned, formatSeconds, formatTally } from './words.ts';

/** One event as a line of a log; undefined for those that a log does not need. */
export const formatLine = (event: BuildEvent): string | undefined => {
  switch (event.type) {
    case 'planned':
      return event.render + event.removals > 0 ? formatPlanned(event) : undefined;
    case 'removed':
      return `removed ${event.path}`;
    case 'finished':
      return `${formatTally(event.done, event.of)} ${event.output.path} ${formatSeconds(event.took)}`;
    case 'failed':
      return `${formatTally(event.done, event.of)} ${event.output.path} FAILED: ${event.findings[0]?.message}`;
    default:
      return undefined;
  }
};

/** A line per event, for logs. */
export const showLines = (io: Io): Progress => ({
  onEvent(event) {
    const line = formatLine(event);
    if (line !== undefined) io.err(`${line}\n`);
  },
  end: () => undefined,
});
