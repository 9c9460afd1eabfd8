import { Worker } from 'node:worker_threads';
import type { Output, Rendered, Renderer } from '../output.ts';
import { type Answer, fromSentFault, type Order } from './messages.ts';

interface Waiting {
  resolve(rendered: Rendered): void;
  reject(fault: unknown): void;
}

/** What a thread is begun with. */
export interface ThreadOptions<Job> {
  /** The module that calls `serve`. */
  readonly module: URL;
  /** What the module finds in its `workerData`. */
  readonly data?: unknown;
  /** What the thread needs to make an output: plain data, for it is copied. */
  jobOf(output: Output): Job;
}

/** Sources run with a condition that the packages' doors depend on; what is built needs none. */
const flagsFor = (module: URL): readonly string[] =>
  module.pathname.endsWith('.ts') ? ['--conditions=@shinrai/source', '--disable-warning=ExperimentalWarning'] : [];

/** A renderer in a thread of its own, so that documents of different apps are made at the same time. */
export const openThread = <Job>({ module, data, jobOf }: ThreadOptions<Job>): Renderer => {
  const worker = new Worker(module, { workerData: data, execArgv: [...flagsFor(module)] });
  const waiting = new Map<number, Waiting>();
  let count = 0;
  let ended: Error | undefined;

  const failAll = (fault: Error): void => {
    ended ??= fault;
    for (const { reject } of waiting.values()) reject(fault);
    waiting.clear();
  };
  worker.on('message', (answer: Answer) => {
    const order = waiting.get(answer.id);
    waiting.delete(answer.id);
    if ('rendered' in answer) order?.resolve(answer.rendered);
    else order?.reject(fromSentFault(answer.fault));
  });
  worker.on('error', failAll);
  worker.on('exit', (code) => failAll(new Error(`the thread that makes the documents ended with ${code}`)));

  return {
    render: (output) =>
      new Promise((resolve, reject) => {
        if (ended) return reject(ended);
        count += 1;
        waiting.set(count, { resolve, reject });
        worker.postMessage({ id: count, job: jobOf(output) } satisfies Order<Job>);
      }),
    close: async () => void (await worker.terminate()),
  };
};
