/** A build was told to stop. */
export class Aborted extends Error {
  override readonly name = 'Aborted';
}

/** Settles like the promise, or fails at once when the signal says stop; the promise itself is then left to itself. */
export const untilAborted = <T>(promise: Promise<T>, signal: AbortSignal): Promise<T> => {
  promise.catch(() => undefined);
  if (signal.aborted) return Promise.reject(new Aborted('stopped'));
  return new Promise((resolve, reject) => {
    const stop = () => reject(new Aborted('stopped'));
    signal.addEventListener('abort', stop, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
};
