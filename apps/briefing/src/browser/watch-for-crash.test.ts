import { EventEmitter } from 'node:events';
import { setImmediate } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Page as Tab } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { watchForCrash } from './watch-for-crash.ts';

const tabOf = (events: EventEmitter) => events as unknown as Pick<Tab, 'once'>;

/** Does several works in a tab that does not crash, and lets go of what they gave. */
async function workIn(tab: Pick<Tab, 'once'>, works: number) {
  const orCrash = watchForCrash(tab);
  const given: WeakRef<object>[] = [];
  for (let work = 0; work < works; work += 1) {
    const print = await orCrash(Promise.resolve({ bytes: new Uint8Array(1_000_000) }));
    given.push(new WeakRef(print));
  }
  return given;
}

it('holds nothing of what was printed', async () => {
  setFlagsFromString('--expose-gc');
  const collectGarbage = runInNewContext('gc') as () => void;
  const tab = tabOf(new EventEmitter());
  const given = await workIn(tab, 5);
  await setImmediate();
  collectGarbage();
  // The last may still be held.
  expect(given.slice(0, -1).map((one) => one.deref())).toEqual([undefined, undefined, undefined, undefined]);
});

it('gives what the work gives, and its fault', async () => {
  const orCrash = watchForCrash(tabOf(new EventEmitter()));
  expect(await orCrash(Promise.resolve(1))).toBe(1);
  await expect(orCrash(Promise.reject(new Error('no')))).rejects.toThrow('no');
});

it('fails when the tab does, and at once after that', async () => {
  const events = new EventEmitter();
  const orCrash = watchForCrash(tabOf(events));
  const never = new Promise(() => undefined);
  const working = orCrash(never);
  events.emit('error', new Error('gone'));
  await expect(working).rejects.toThrow('gone');
  await expect(orCrash(never)).rejects.toThrow('gone');
});
