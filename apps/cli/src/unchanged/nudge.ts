import { watch } from 'node:fs';

/** Sleeps for so many milliseconds, or until something happens that is worth a look. */
export type Nap = (milliseconds: number) => Promise<void>;

/**
 * Naps that end early when the system tells that something below one of the folders changed, or when the signal says
 * stop. Where it tells nothing (network drives, a folder that went and came again), they just end in their time.
 */
export const openNudge = (folders: readonly string[], signal: AbortSignal): Nap => {
  let wake = (): void => undefined;
  for (const folder of folders) {
    try {
      const watcher = watch(folder, { recursive: true, persistent: false, signal }, () => wake());
      watcher.on('error', () => watcher.close());
    } catch {
      // Nothing is told of this one.
    }
  }
  return (milliseconds) =>
    new Promise((rested) => {
      const end = () => {
        clearTimeout(timer);
        signal.removeEventListener('abort', end);
        wake = () => undefined;
        rested();
      };
      const timer = setTimeout(end, milliseconds);
      signal.addEventListener('abort', end, { once: true });
      wake = end;
      if (signal.aborted) end();
    });
};
