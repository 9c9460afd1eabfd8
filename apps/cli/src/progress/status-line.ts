import type { BuildEvent } from '@shinrai/build';
import type { Io } from '../io.ts';
import type { Progress } from './progress.ts';
import { formatPlanned, formatSeconds, formatTally } from './words.ts';

/** Carriage return, then erase to the end of the line: the next text takes its place. */
const CLEAR = '\r\u001b[K';
const REDRAW_MS = 100;

/** What the line tells of. */
interface Status {
  readonly done: number;
  readonly of: number;
  readonly what: string;
}

const NOTHING_YET: Status = { done: 0, of: 0, what: '' };

/** What the line tells of after an event. */
export const nextStatus = (status: Status, event: BuildEvent): Status => {
  switch (event.type) {
    case 'planned':
      return { done: 0, of: event.render, what: formatPlanned(event) };
    case 'started':
      return { ...status, what: event.output.path };
    case 'finished':
    case 'failed':
      return { ...status, done: event.done };
    default:
      return status;
  }
};

/** The line in so many columns; paths have no wide characters, the end of a long one counts most. */
export const formatStatus = ({ done, of, what }: Status, elapsed: number, columns: number): string => {
  const head = `${formatTally(done, of)} ${formatSeconds(elapsed)} `;
  const room = Math.max(0, columns - 1 - head.length);
  return head + (what.length > room ? `…${what.slice(what.length - Math.max(0, room - 1))}` : what);
};

/** One line that is redrawn: how many of how many, the time, what is being made. Failures stay above it. */
export const showStatusLine = (io: Io): Progress => {
  let status = NOTHING_YET;
  const began = performance.now();
  const draw = () => {
    if (status.of > 0) io.err(CLEAR + formatStatus(status, performance.now() - began, io.columns ?? 80));
  };
  const timer = setInterval(draw, REDRAW_MS).unref();
  return {
    onEvent(event) {
      status = nextStatus(status, event);
      if (event.type === 'failed') io.err(`${CLEAR}${event.output.path} failed: ${event.findings[0]?.message}\n`);
      draw();
    },
    end() {
      clearInterval(timer);
      if (status.of > 0) io.err(CLEAR);
    },
  };
};
