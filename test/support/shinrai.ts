import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { REPOSITORY } from './repository.ts';

/** How a command line ended. */
export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Where and in what surroundings a command line runs. */
export interface Surroundings {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
}

const MAIN = join(REPOSITORY, 'apps/cli/src/main.ts');
const FLAGS = ['--conditions=@shinrai/source', '--disable-warning=ExperimentalWarning', '--max-semi-space-size=16'];
const COMPILED = join(REPOSITORY, 'node_modules/.cache/compiled');

/** How `shinrai` is run from its sources: program, arguments and environment. */
export const commandOf = (argv: readonly string[], env: Readonly<Record<string, string>> = {}) => ({
  program: process.execPath,
  args: [...FLAGS, MAIN, ...argv],
  env: { ...process.env, NODE_COMPILE_CACHE: COMPILED, ...env },
});

/** Runs `shinrai` from its sources in a process of its own, as `npm run shinrai` does. */
export async function shinrai(
  argv: readonly string[],
  { cwd = REPOSITORY, env = {} }: Surroundings = {},
): Promise<Ran> {
  const command = commandOf(argv, env);
  const child = spawn(command.program, command.args, { cwd, env: command.env, stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise<number | null>((resolve, reject) => child.on('error', reject).on('close', resolve));
  const [code, out, err] = await Promise.all([ended, text(child.stdout), text(child.stderr)]);
  return { code, out, err };
}

/** What `build --json` prints, as far as tests ask for it. */
export interface BuildReport {
  readonly ok: boolean;
  readonly outDir: string;
  readonly made: readonly { readonly path: string; readonly sha256: string }[];
  readonly fresh: readonly string[];
  readonly removed: readonly string[];
  readonly failed: readonly { readonly path: string; readonly findings: readonly Finding[] }[];
  readonly findings: readonly Finding[];
}

/** A finding in JSON. */
export interface Finding {
  readonly code: string;
  readonly severity: string;
  readonly message: string;
}

/** Builds with `--json`; the exit code must be 0. */
export async function buildJson(argv: readonly string[], surroundings?: Surroundings): Promise<BuildReport> {
  const { code, out, err } = await shinrai(['build', ...argv, '--json'], surroundings);
  if (code !== 0) throw new Error(`shinrai build ${argv.join(' ')} ended with ${code}:\n${err}\n${out}`);
  return JSON.parse(out) as BuildReport;
}
