import { execFile } from 'node:child_process';
import { availableParallelism } from 'node:os';

/** How a program ended. */
export interface ToolRun {
  readonly code: number;
  readonly output: string;
}

/** Runs a program of the machine and waits for it; a bad exit code is a result, a missing program throws. */
export function runTool(program: string, args: readonly string[], env = process.env): Promise<ToolRun> {
  return new Promise((resolve, reject) => {
    execFile(program, args, { maxBuffer: 64 * 1024 * 1024, env }, (error, stdout, stderr) => {
      if (error && typeof error.code !== 'number') reject(error);
      else resolve({ code: Number(error?.code ?? 0), output: `${stdout}${stderr}` });
    });
  });
}

/** Whether a program is there and runs with these arguments. Asked once per program. */
export function canRun(program: string, args: readonly string[] = ['--version']): Promise<boolean> {
  const known =
    asked.get(program) ??
    runTool(program, args).then(
      () => true,
      () => false,
    );
  asked.set(program, known);
  return known;
}

const asked = new Map<string, Promise<boolean>>();

/** Works through a list with as many at a time as the machine has processors; results in the order of the list. */
export async function mapParallel<T, R>(
  items: readonly T[],
  work: (item: T, index: number) => Promise<R>,
): Promise<readonly R[]> {
  const results: R[] = [];
  const queue = items.entries();
  const lane = async () => {
    for (const [index, item] of queue) results[index] = await work(item, index);
  };
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), items.length) }, lane));
  return results;
}
