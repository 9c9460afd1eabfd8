import type { Creators } from './apps.ts';

/** All that a command knows of the world around it. */
export interface Io {
  /** Where relative paths begin. */
  readonly cwd: string;
  /** The root of the repository, with `data/` and `templates/`. */
  readonly repository: string;
  /** Writes to standard output: results. */
  out(text: string): void;
  /** Writes to standard error: progress and complaints. */
  err(text: string): void;
  /** Colours wanted on standard output and on standard error. */
  readonly colours: { readonly out: boolean; readonly err: boolean };
  /** Width of the terminal that standard error is, for a line that is redrawn; undefined when it is none. */
  readonly columns: number | undefined;
  /** The day that it is in Japan, ISO 8601. */
  today(): string;
  /** Becomes aborted when the user wants to stop; who asks for it has to heed it. */
  readonly signal: AbortSignal;
  /** What makes the documents; the apps of shinrai unless said. */
  readonly creators?: Creators | undefined;
  /** The folder for what saves time and decides nothing else; none unless said. */
  readonly cache?: string | undefined;
  /** The file that remembers what this command line said, for when nothing has changed; see `unchanged/`. */
  readonly memory?: string | undefined;
}
