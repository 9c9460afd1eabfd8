import { basename } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Nap } from './nudge.ts';
import { changedFiles, isAsBefore, type Stock } from './stock.ts';

/** How often folders are looked at, whatever the system tells: network drives tell nothing. */
const LOOK_EVERY_MS = 150;

/** So long nothing may change before a change counts as over: editors save in steps, people several files. */
const SETTLED_MS = 100;

/** What a change left behind. */
export interface Change {
  readonly stock: Stock;
  readonly files: readonly string[];
}

/** Files that programs put beside the one that is being edited. */
const isOfEditor = (path: string): boolean => /^[.~#]|[~#]$|\.(?:tmp|swp|bak)$/.test(basename(path));

const sleep = async (milliseconds: number, signal: AbortSignal): Promise<void> =>
  wait(milliseconds, undefined, { signal }).catch(() => undefined);

/**
 * Waits until files are no longer as they were and have settled. Undefined once the signal says stop.
 *
 * @param take takes stock of the files that are watched
 * @param nap sleeps until the next look
 */
export const nextChange = async (
  before: Stock,
  take: () => Stock,
  signal: AbortSignal,
  nap: Nap = (milliseconds) => sleep(milliseconds, signal),
): Promise<Change | undefined> => {
  let known = before;
  for (;;) {
    while (!signal.aborted && isAsBefore(known)) await nap(LOOK_EVERY_MS);
    const stock = await settle(take, signal);
    if (signal.aborted) return undefined;
    const files = changedFiles(before, stock).filter((path) => !isOfEditor(path));
    if (files.length > 0) return { stock, files };
    known = stock;
  }
};

const settle = async (take: () => Stock, signal: AbortSignal): Promise<Stock> => {
  let stock = take();
  do {
    await sleep(SETTLED_MS, signal);
    if (isAsBefore(stock)) return stock;
    stock = take();
  } while (!signal.aborted);
  return stock;
};
