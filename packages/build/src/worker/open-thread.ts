import { Worker } from 'node:worker_threads';
import type { Output, Rendered, Renderer } from '../output.ts';
import { NO_WARMTH, type Warm, type Warmth } from '../warmth.ts';
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
  /** What `data` is: equal states, equal data. For threads that are kept. */
  readonly state?: string | undefined;
  /** Keeps the thread from one build to the next; it ends with the build unless said. */
  readonly warmth?: Warmth | undefined;
}

/** Sources run with a condition that the packages' doors depend on; what is built needs none. */
const flagsFor = (module: URL): readonly string[] =>
  module.pathname.endsWith('.ts') ? ['--conditions=@shinrai/source', '--disable-warning=ExperimentalWarning'] : [];

/** A renderer in a thread of its own, so that documents of different apps are made at the same time. */
export const openThread = async <Job>(options: ThreadOptions<Job>): Promise<Renderer> => {
  const { module, data, state = '', jobOf, warmth = NO_WARMTH } = options;
  const { warm, giveBack } = await warmth.lend(module.href, state, async () => startThread(module, data));
  return { render: (output) => warm.make(jobOf(output)), close: giveBack };
};

/** A thread that makes documents out of jobs. */
interface Thread extends Warm {
  make(job: unknown): Promise<Rendered>;
}

const startThread = (module: URL, data: unknown): Thread => {
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
    make: (job) =>
      new Promise((resolve, reject) => {
        if (ended) return reject(ended);
        count += 1;
        waiting.set(count, { resolve, reject });
        worker.postMessage({ id: count, job } satisfies Order<unknown>);
      }),
    isRunning: () => ended === undefined,
    close: async () => void (await worker.terminate()),
  };
};
