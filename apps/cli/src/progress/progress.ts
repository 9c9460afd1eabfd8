import type { BuildEvent } from '@shinrai/build';
import type { Io } from '../io.ts';
import { showLines } from './lines.ts';
import { showStatusLine } from './status-line.ts';

/** Shows a build while it runs, on standard error. */
export interface Progress {
  onEvent(event: BuildEvent): void;
  /** Leaves the terminal clean, whatever happened. */
  end(): void;
}

/** One line that is redrawn on a terminal, plain lines elsewhere. */
export const createProgress = (io: Io): Progress => (io.columns === undefined ? showLines(io) : showStatusLine(io));
