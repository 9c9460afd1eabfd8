import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { commandLine, type Took } from './command.ts';

/** What the process has used so far, whenever it is asked by a signal: a line of its complaints. */
const USAGE = `process.on('SIGUSR2', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  process.stderr.write('\\nused ' + JSON.stringify({ cpu: (userCPUTime + systemCPUTime) / 1e6, peak: maxRSS / 1024 }) + '\\n');
})`;

const END = /Ctrl-C ends\./;

/** What an edit took, and after how many seconds of it the first document was there. */
export interface EditTook extends Took {
  readonly first: number;
}

/** What each edit took with a build that stays: from its saving to the end of the build that it starts. */
export async function measureEdits(
  plan: string,
  out: string,
  edits: number,
  edit: (value: number) => void,
  ...options: readonly string[]
): Promise<readonly EditTook[]> {
  const line = ['build', plan, '--out', out, '--watch', ...options];
  const { program, args, env } = commandLine('apps/cli/src/main.ts', USAGE, line);
  const child = spawn(program, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let [said, told] = ['', ''];
  child.stdout.on('data', (text) => {
    said += text;
  });
  child.stderr.on('data', (text) => {
    told += text;
  });
  const until = async (sign: RegExp) => {
    while (!sign.test(told)) {
      if (child.exitCode !== null) throw new Error(told.slice(-2000));
      await wait(5);
    }
  };
  const used = async (): Promise<{ cpu: number; peak: number }> => {
    told = '';
    child.kill('SIGUSR2');
    await until(/}\n/);
    return JSON.parse(/used (.*)/.exec(told)?.[1] ?? '');
  };
  await until(END);
  const took: EditTook[] = [];
  for (let value = 1; value <= edits; value += 1) {
    const before = await used();
    [said, told] = ['', ''];
    const began = performance.now();
    const passed = () => (performance.now() - began) / 1000;
    edit(value);
    await until(/\[ *1\/\d+\]/);
    const first = passed();
    await until(END);
    const seconds = passed();
    const { cpu, peak } = await used();
    took.push({ seconds, first, cpu: cpu - before.cpu, peak, out: said });
  }
  child.kill('SIGINT');
  await once(child, 'exit');
  return took;
}
