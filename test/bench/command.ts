import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');

/** What a process took, from its start to its end. */
export interface Took {
  readonly seconds: number;
  /** Seconds of processor time of the process itself, without the browser's. */
  readonly cpu: number;
  /** Peak memory of the process itself in megabytes. */
  readonly peak: number;
  readonly out: string;
}

/** Tells at its end what the process used, as the last line of its complaints. */
const USAGE = `process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  process.stderr.write('\\n' + JSON.stringify({ cpu: (userCPUTime + systemCPUTime) / 1e6, peak: maxRSS / 1024 }));
})`;

/** As scripts/run.mjs has them. */
const FLAGS = ['--conditions=@shinrai/source', '--disable-warning=ExperimentalWarning', '--max-semi-space-size=16'];

/** How a script of this repository is run, with code that goes before it. */
export const commandLine = (script: string, hook: string, args: readonly string[]) => ({
  program: process.execPath,
  args: [...FLAGS, '--import', `data:text/javascript,${encodeURIComponent(hook)}`, join(ROOT, script), ...args],
  env: { ...process.env, NODE_COMPILE_CACHE: join(ROOT, 'node_modules/.cache/compiled') },
});

/** Runs a script of this repository in a process of its own. Throws when it fails. */
export function runScript(script: string, args: readonly string[]): Took {
  const began = performance.now();
  const command = commandLine(script, USAGE, args);
  const options = { encoding: 'utf8', maxBuffer: 1 << 28, env: command.env } as const;
  const { status, stdout, stderr } = spawnSync(command.program, command.args, options);
  const seconds = (performance.now() - began) / 1000;
  if (status !== 0) throw new Error(`${script} ${args.join(' ')}\n${stderr.slice(-2000)}${stdout.slice(-2000)}`);
  return { seconds, out: stdout, ...JSON.parse(stderr.trimEnd().split('\n').at(-1) ?? '{}') };
}

/** Runs `shinrai build`. */
export const build = (plan: string, out: string, ...options: readonly string[]): Took =>
  runScript('apps/cli/src/main.ts', ['build', plan, '--out', out, ...options]);

/** What a build says it did: "214 documents: 26 made, 188 up to date". */
export const saidBy = ({ out }: Took): string => /\d+ documents?: .*(?= in [\d.]+ s)/.exec(out)?.[0] ?? '';
