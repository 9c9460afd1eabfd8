import { memoryUsage } from 'node:process';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** How far the memory in use may grow, in per cent, before what is no longer needed is collected. */
const GROWTH = 60;

/**
 * Trades a little time for much memory from now on, in all threads: left to itself the engine lets a heap of a large plan
 * grow to three times what is needed, and the more documents are made one after another, the nearer it comes to that.
 */
export const saveMemory = (): void => setFlagsFromString(`--heap-growing-percent=${GROWTH}`);

/** Below this many bytes there is nothing to gain. */
const MUCH = 120_000_000;

/** What was still needed when memory was last given back, and the share of it by which it must have grown since. */
let needed = 0;
const SHARE = 0.25;

/**
 * Gives memory back between two steps that each need much: left to itself the engine lets what the first no longer needs
 * lie until there is twice as much, and a plan of thousands of actions would not fit into half a gigabyte.
 */
export const tidyMemory = (): void => {
  const { heapTotal, heapUsed } = memoryUsage();
  if (heapTotal < MUCH || heapUsed < needed * (1 + SHARE)) return;
  setFlagsFromString('--expose-gc');
  const collectGarbage: () => void = runInNewContext('gc');
  collectGarbage();
  needed = memoryUsage().heapUsed;
};
