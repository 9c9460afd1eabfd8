import { setTimeout as wait } from 'node:timers/promises';
import { PuppeteerError } from 'puppeteer-core';

/** The browser crashed or does not answer: no fault of what it was printing, as far as we know. */
export class BrowserTrouble extends Error {
  override readonly name = 'BrowserTrouble';
}

/** Whether something went wrong with the browser, and not in what we do with it. */
export const isTrouble = (fault: unknown): boolean =>
  fault instanceof BrowserTrouble || fault instanceof PuppeteerError;

/** Settles like the work, or fails when that takes longer than so many milliseconds. */
export async function inTime<T>(work: Promise<T>, patience: number): Promise<T> {
  const timer = new AbortController();
  const tooLate = wait(patience, undefined, { signal: timer.signal }).then(() => {
    throw new BrowserTrouble(`no answer for ${Math.round(patience / 1000)} s`);
  });
  tooLate.catch(() => undefined);
  work.catch(() => undefined);
  try {
    return await Promise.race([work, tooLate]);
  } finally {
    timer.abort();
  }
}
