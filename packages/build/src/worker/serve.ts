import { parentPort } from 'node:worker_threads';
import type { Rendered } from '../output.ts';
import { type Answer, type Order, toSentFault } from './messages.ts';

/** The bytes are handed over, not copied, where they have their memory to themselves. */
const handedOver = ({ bytes }: Rendered): readonly ArrayBuffer[] =>
  bytes.buffer instanceof ArrayBuffer && bytes.byteLength === bytes.buffer.byteLength ? [bytes.buffer] : [];

const carryOut = async <Job>({ id, job }: Order<Job>, render: (job: Job) => Promise<Rendered>): Promise<void> => {
  try {
    const rendered = await render(job);
    parentPort?.postMessage({ id, rendered } satisfies Answer, handedOver(rendered));
  } catch (fault) {
    parentPort?.postMessage({ id, fault: toSentFault(fault) } satisfies Answer);
  }
};

/** In a thread that `openThread` began: makes the documents that it is told to, one after another. */
export const serve = <Job>(render: (job: Job) => Promise<Rendered>): void => {
  let before: Promise<void> = Promise.resolve();
  parentPort?.on('message', (order: Order<Job>) => {
    before = before.then(() => carryOut(order, render));
  });
};
