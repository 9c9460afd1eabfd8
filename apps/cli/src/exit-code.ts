/** How a command ends, for the shell. */
export const EXIT = {
  /** All is well. */
  ok: 0,
  /** The data has errors; nothing was written. */
  data: 1,
  /** The command was called wrongly; nothing was done. */
  usage: 2,
  /** Something could not be made; the rest is kept. */
  output: 3,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
