import type { Page as Tab } from 'puppeteer-core';
import { BrowserTrouble } from './trouble.ts';

/** Settles like the work, or fails when the tab does. */
export type OrCrash = <T>(work: Promise<T>) => Promise<T>;

/**
 * Watches a tab, in which one work is done at a time. No race with a promise that fails when the tab does: as long as it
 * did not, it would hold what every work gave.
 */
export function watchForCrash(tab: Pick<Tab, 'once'>): OrCrash {
  let crash: BrowserTrouble | undefined;
  let fail: ((crash: BrowserTrouble) => void) | undefined;
  tab.once('error', ({ message }) => {
    crash = new BrowserTrouble(message);
    fail?.(crash);
  });
  return (work) =>
    new Promise((resolve, reject) => {
      if (crash) reject(crash);
      else fail = reject;
      work.then(resolve, reject);
    });
}
